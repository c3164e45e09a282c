import type { Language } from "@runde-tische/contracts/fields";
import type { MailBlock, MailContent } from "./mail-layout.ts";
import { mailPaths } from "./mail-paths.ts";

type Facts = {
  language: Language;
  name: string | null;
  publicUrl: string;
  /** Of an internal item the mail says no more than that there is a task. */
  task: { title: string; part: "public" | "internal"; dueOn: Date | null; tableTitle: string };
};

const TEXTS = {
  de: {
    greeting: "Guten Tag",
    subject: (table: string) => `Neue Aufgabe: ${table}`,
    text: "Ihnen wurde eine Aufgabe zugewiesen.",
    task: "Aufgabe",
    due: "Zu erledigen bis",
    action: "Aufgabe ansehen",
    why: (table: string) => `Sie erhalten diese Mail, weil Ihnen am Tisch „${table}“ eine Aufgabe zugewiesen wurde.`,
  },
  en: {
    greeting: "Hello",
    subject: (table: string) => `New task: ${table}`,
    text: "A task was assigned to you.",
    task: "Task",
    due: "Due on",
    action: "See the task",
    why: (table: string) => `You receive this mail because a task was assigned to you at the table “${table}”.`,
  },
} as const;

export const writeTaskMail = ({ language, name, publicUrl, task }: Facts): MailContent => {
  const texts = TEXTS[language];
  const due = task.dueOn?.toLocaleDateString(language === "de" ? "de-DE" : "en-GB", {
    dateStyle: "long",
    timeZone: "UTC",
  });
  const rows: [string, string][] = task.part === "public" ? [[texts.task, task.title]] : [];
  if (due) rows.push([texts.due, due]);
  const blocks: MailBlock[] = [
    { kind: "text", text: texts.text },
    { kind: "facts", rows },
    { kind: "action", label: texts.action, url: publicUrl + mailPaths.tasks },
  ];
  return {
    language,
    subject: texts.subject(task.tableTitle),
    greeting: name ? `${texts.greeting} ${name},` : `${texts.greeting},`,
    blocks,
    why: texts.why(task.tableTitle),
  };
};
