import type { Language } from "@runde-tische/contracts/fields";
import type { MailBlock, MailContent } from "./mail-layout.ts";
import { mailPaths } from "./mail-paths.ts";

export type TableMailKind = "round-table.proposed" | "round-table.confirmed" | "round-table.refused";

type Facts = {
  language: Language;
  name: string | null;
  publicUrl: string;
  table: { id: string; title: string; decisionReason: string | null };
};

type Texts = { subject: string; text: string; action: string; why: string };
type Words = { greeting: string; reason: string; mail: (title: string) => Record<TableMailKind, Texts> };

const WORDS: Record<Language, Words> = {
  de: {
    greeting: "Guten Tag",
    reason: "Begründung",
    mail: (title) => ({
      "round-table.proposed": {
        subject: `Neuer Runder Tisch wartet auf Bestätigung: ${title}`,
        text: `Eine Organisation schlägt den Runden Tisch „${title}“ vor. Bis zu Ihrer Entscheidung lädt er niemanden ein.`,
        action: "Prüfen und entscheiden",
        why: "Sie erhalten diese Mail, weil Sie in der Kommune über neue Runde Tische entscheiden.",
      },
      "round-table.confirmed": {
        subject: `Ihr Runder Tisch ist bestätigt: ${title}`,
        text: `Die Kommune hat „${title}“ bestätigt. Sie können jetzt Termine veröffentlichen und einladen.`,
        action: "Zum Runden Tisch",
        why: "Sie erhalten diese Mail, weil Sie diesen Runden Tisch koordinieren.",
      },
      "round-table.refused": {
        subject: `Ihr Runder Tisch wurde nicht bestätigt: ${title}`,
        text: `Die Kommune hat „${title}“ nicht bestätigt.`,
        action: "Zum Runden Tisch",
        why: "Sie erhalten diese Mail, weil Sie diesen Runden Tisch koordinieren.",
      },
    }),
  },
  en: {
    greeting: "Hello",
    reason: "Reason",
    mail: (title) => ({
      "round-table.proposed": {
        subject: `A new round table waits for confirmation: ${title}`,
        text: `An organisation proposes the round table “${title}”. Until you decide, it invites nobody.`,
        action: "Check and decide",
        why: "You receive this mail because you decide about new round tables in the municipality.",
      },
      "round-table.confirmed": {
        subject: `Your round table is confirmed: ${title}`,
        text: `The municipality confirmed “${title}”. You can now publish dates and invite.`,
        action: "To the round table",
        why: "You receive this mail because you coordinate this round table.",
      },
      "round-table.refused": {
        subject: `Your round table was not confirmed: ${title}`,
        text: `The municipality did not confirm “${title}”.`,
        action: "To the round table",
        why: "You receive this mail because you coordinate this round table.",
      },
    }),
  },
};

export const writeTableMail = (kind: TableMailKind, { language, name, publicUrl, table }: Facts): MailContent => {
  const { greeting, reason, mail } = WORDS[language];
  const { subject, text, action, why } = mail(table.title)[kind];
  const isReasoned = kind === "round-table.refused" && table.decisionReason;
  const blocks: MailBlock[] = [
    { kind: "text", text },
    ...(isReasoned ? [{ kind: "text" as const, text: `${reason}: ${table.decisionReason}` }] : []),
    { kind: "action", label: action, url: publicUrl + mailPaths.roundTable(table.id) },
  ];
  return { language, subject, greeting: name ? `${greeting} ${name},` : `${greeting},`, blocks, why };
};
