import type { Language } from "@runde-tische/contracts/fields";
import type { MailBlock, MailContent } from "./mail-layout.ts";

/** What it is written on. */
export type Carrier = "mail" | "letter";

type Facts = {
  carrier: Carrier;
  language: Language;
  name: string | null;
  tableTitle: string;
  subject: string;
  text: string;
  author: string | null;
  coordinators: readonly string[];
  /** Null: to the whole table. */
  meeting: { title: string | null; startsAt: Date; timeZone: string; state: string } | null;
  /** The organization; null: a citizen's seat. */
  seat: string | null;
  role: "delegate" | "deputy";
  /** Null: there is nothing that the reader could open. */
  link: { url: string; isPersonal: boolean } | null;
};

type Why = (table: string, seat: string) => string;

type Texts = {
  locale: string;
  greeting: string;
  intro: { table: (author: string | null, table: string) => string; meeting: (author: string | null) => string };
  meeting: string;
  cancelled: string;
  action: Record<"meeting" | "next" | "table", string>;
  reply: (names: string | null) => string;
  deputy: string;
  on: Record<Carrier, { personal: string | null; replyHelp: string | null; why: Record<"table" | "meeting", Why> }>;
};

const TEXTS: Record<Language, Texts> = {
  de: {
    locale: "de-DE",
    greeting: "Guten Tag",
    intro: {
      table: (author, table) => `${author ?? "die Koordination"} schreibt an den Runden Tisch „${table}“:`,
      meeting: (author) => `${author ?? "die Koordination"} schreibt an alle, die zu dieser Sitzung eingeladen sind:`,
    },
    meeting: "Sitzung",
    cancelled: "abgesagt",
    action: { meeting: "Zur Sitzung", next: "Zu Ihrer nächsten Sitzung", table: "Zum Runden Tisch" },
    reply: (names) => `Möchten Sie antworten? Wenden Sie sich bitte an die Koordination${names ? `: ${names}` : ""}.`,
    deputy: "als Stellvertretung",
    on: {
      mail: {
        personal: "Der Link ist nur für Sie. Bitte leiten Sie diese Mail nicht weiter.",
        replyHelp: "Antworten auf diese Mail kommen dort nicht an.",
        why: {
          table: (table, seat) =>
            `Sie erhalten diese Mail, weil Sie einen Sitz am Runden Tisch „${table}“ haben${seat}.`,
          meeting: (table, seat) =>
            `Sie erhalten diese Mail, weil Sie zu einer Sitzung des Runden Tisches „${table}“ eingeladen sind${seat}.`,
        },
      },
      letter: {
        personal: null,
        replyHelp: null,
        why: {
          table: (table, seat) =>
            `Sie erhalten diesen Brief, weil Sie einen Sitz am Runden Tisch „${table}“ haben${seat}.`,
          meeting: (table, seat) =>
            `Sie erhalten diesen Brief, weil Sie zu einer Sitzung des Runden Tisches „${table}“ eingeladen sind${seat}.`,
        },
      },
    },
  },
  en: {
    locale: "en-GB",
    greeting: "Hello",
    intro: {
      table: (author, table) => `${author ?? "The coordinators"} wrote to the round table “${table}”:`,
      meeting: (author) => `${author ?? "The coordinators"} wrote to everyone invited to this meeting:`,
    },
    meeting: "Meeting",
    cancelled: "cancelled",
    action: { meeting: "To the meeting", next: "To your next meeting", table: "To the round table" },
    reply: (names) => `Would you like to answer? Please contact the coordinators${names ? `: ${names}` : ""}.`,
    deputy: "as deputy",
    on: {
      mail: {
        personal: "The link is for you alone. Please do not forward this mail.",
        replyHelp: "Replies to this mail do not reach them.",
        why: {
          table: (table, seat) => `You receive this mail because you have a seat at the round table “${table}”${seat}.`,
          meeting: (table, seat) =>
            `You receive this mail because you are invited to a meeting of the round table “${table}”${seat}.`,
        },
      },
      letter: {
        personal: null,
        replyHelp: null,
        why: {
          table: (table, seat) =>
            `You receive this letter because you have a seat at the round table “${table}”${seat}.`,
          meeting: (table, seat) =>
            `You receive this letter because you are invited to a meeting of the round table “${table}”${seat}.`,
        },
      },
    },
  },
};

/** The writer's own words, framed in the reader's language. */
export const writeMessageMail = (facts: Facts): MailContent => {
  const { language, name, tableTitle, subject, text, meeting, carrier } = facts;
  const texts = TEXTS[language];
  const to = meeting ? "meeting" : "table";
  return {
    language,
    subject: `${tableTitle}: ${subject}`,
    greeting: name ? `${texts.greeting} ${name},` : `${texts.greeting},`,
    blocks: [
      { kind: "text", text: texts.intro[to](facts.author, tableTitle) },
      ...whenOf(facts),
      { kind: "text", text },
      ...actionOf(facts),
      { kind: "text", text: replyOf(facts) },
    ],
    why: texts.on[carrier].why[to](tableTitle, seatOf(facts)),
  };
};

const whenOf = ({ language, meeting }: Facts): MailBlock[] => {
  if (!meeting) return [];
  const texts = TEXTS[language];
  const style = { dateStyle: "full", timeStyle: "short", timeZone: meeting.timeZone } as const;
  const when = new Intl.DateTimeFormat(texts.locale, style).format(meeting.startsAt);
  const parts = [meeting.title, when, meeting.state === "cancelled" ? texts.cancelled : null];
  return [{ kind: "facts", rows: [[texts.meeting, parts.filter(Boolean).join(", ")]] }];
};

const actionOf = ({ language, carrier, meeting, link }: Facts): MailBlock[] => {
  if (!link) return [];
  const { action, on } = TEXTS[language];
  const { personal } = on[carrier];
  const label = link.isPersonal ? action[meeting ? "meeting" : "next"] : action.table;
  return [
    { kind: "action", label, url: link.url },
    ...(link.isPersonal && personal ? [{ kind: "text" as const, text: personal }] : []),
  ];
};

const replyOf = ({ language, carrier, author, coordinators }: Facts): string => {
  const names = coordinators.length > 0 ? coordinators : [author].filter((name) => name !== null);
  const { reply, on } = TEXTS[language];
  return [reply(names.join(", ") || null), on[carrier].replyHelp].filter(Boolean).join(" ");
};

const seatOf = ({ language, seat, role }: Facts): string => {
  const parts = [seat, role === "deputy" ? TEXTS[language].deputy : null].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(", ")})` : "";
};
