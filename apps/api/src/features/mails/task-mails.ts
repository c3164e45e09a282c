import type { Language } from "@runde-tische/contracts/fields";
import type { MailBlock, MailContent } from "./mail-layout.ts";

type TaskFacts = {
  title: string;
  /** Of an internal item the mail says no more than that there is a task. */
  isInternal: boolean;
  dueOn: Date | null;
};

type Facts = {
  language: Language;
  name: string | null;
  tableTitle: string;
  tasks: readonly TaskFacts[];
  /** Null for somebody who has neither an account nor a link that shows the task. */
  url: string | null;
};

const TEXTS = {
  de: {
    greeting: "Guten Tag",
    subject: { one: (table: string) => `Neue Aufgabe: ${table}`, many: (table: string) => `Neue Aufgaben: ${table}` },
    text: { one: "Ihnen wurde eine Aufgabe zugewiesen.", many: "Ihnen wurden Aufgaben zugewiesen." },
    task: "Aufgabe",
    tasks: "Aufgaben",
    internal: "Eine interne Aufgabe",
    due: "Zu erledigen bis",
    until: (day: string) => `bis ${day}`,
    action: { one: "Aufgabe ansehen", many: "Aufgaben ansehen" },
    withoutAccess:
      "Sie brauchen dafür keinen Zugang. Bitte sagen Sie der Koordination des Tisches Bescheid, wenn es erledigt ist.",
    why: (table: string) => `Sie erhalten diese Mail, weil Ihnen am Tisch „${table}“ etwas aufgetragen wurde.`,
  },
  en: {
    greeting: "Hello",
    subject: { one: (table: string) => `New task: ${table}`, many: (table: string) => `New tasks: ${table}` },
    text: { one: "A task was assigned to you.", many: "Tasks were assigned to you." },
    task: "Task",
    tasks: "Tasks",
    internal: "An internal task",
    due: "Due on",
    until: (day: string) => `due on ${day}`,
    action: { one: "See the task", many: "See the tasks" },
    withoutAccess: "You need no account for it. Please tell the coordinators of the table when it is done.",
    why: (table: string) => `You receive this mail because something was assigned to you at the table “${table}”.`,
  },
} as const;

export const writeTaskMail = ({ language, name, tableTitle, tasks, url }: Facts): MailContent => {
  const texts = TEXTS[language];
  const count = tasks.length === 1 ? "one" : "many";
  return {
    language,
    subject: texts.subject[count](tableTitle),
    greeting: name ? `${texts.greeting} ${name},` : `${texts.greeting},`,
    blocks: [
      { kind: "text", text: texts.text[count] },
      ...tasksOf(language, tasks),
      url ? { kind: "action", label: texts.action[count], url } : { kind: "text", text: texts.withoutAccess },
    ],
    why: texts.why(tableTitle),
  };
};

const tasksOf = (language: Language, tasks: readonly TaskFacts[]): MailBlock[] => {
  const texts = TEXTS[language];
  const [first, ...others] = tasks.map(({ title, isInternal, dueOn }) => ({
    title: isInternal ? texts.internal : title,
    due: dueOn && dayOf(language, dueOn),
  }));
  if (!first) return [];
  if (others.length > 0) {
    const items = [first, ...others].map(({ title, due }) => (due ? `${title} (${texts.until(due)})` : title));
    return [{ kind: "list", title: texts.tasks, items }];
  }
  const due: [string, string][] = first.due ? [[texts.due, first.due]] : [];
  return [{ kind: "facts", rows: [[texts.task, first.title], ...due] }];
};

const dayOf = (language: Language, day: Date): string =>
  day.toLocaleDateString(language === "de" ? "de-DE" : "en-GB", { dateStyle: "long", timeZone: "UTC" });
