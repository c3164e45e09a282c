import { entryNotice, type NoticeFacts } from "@runde-tische/contracts/entry-notice";
import type { Language } from "@runde-tische/contracts/fields";
import type { MailBlock, MailContent } from "./mail-layout.ts";

export type EntryMailKind = "membership.notice" | "membership.confirm";

type Facts = NoticeFacts & { language: Language; name: string | null; url: string };
type Texts = { subject: string; text: string; action: string; after: string; why: string };
type Words = {
  greeting: string;
  notice: string;
  open: string;
  mail: (organization: string) => Record<EntryMailKind, Texts>;
  letter: { otherwise: (contact: string) => string; after: string; why: (organization: string) => string };
};

const WORDS: Record<Language, Words> = {
  de: {
    greeting: "Guten Tag",
    notice:
      "Damit andere Fachleute wissen, wofür Sie zuständig sind und wie sie Sie erreichen, stehen Sie im Verzeichnis. Sie können Ihren Eintrag jederzeit ohne Konto ansehen, berichtigen und herausnehmen.",
    open: "Meinen Eintrag ansehen",
    mail: (organization) => ({
      "membership.notice": {
        subject: `Ihr Eintrag im Verzeichnis: ${organization}`,
        text: `${organization} hat Sie bei „Runde Tische“ eingetragen, damit andere Fachleute wissen, wofür Sie zuständig sind und wie sie Sie erreichen. Bitte sehen Sie nach, was dort steht. Sie können es bestätigen, berichtigen oder herausnehmen. Ein Konto brauchen Sie dafür nicht.`,
        action: "Meinen Eintrag ansehen",
        after: "Der Link gilt nur für Ihren Eintrag. Bitte leiten Sie diese Mail nicht weiter.",
        why: `Sie erhalten diese Mail einmal, weil ${organization} Sie eingetragen hat und Sie davon wissen müssen.`,
      },
      "membership.confirm": {
        subject: `Stimmt Ihr Eintrag noch? ${organization}`,
        text: `seit einem halben Jahr oder länger hat niemand bestätigt, dass Ihr Eintrag bei ${organization} noch stimmt. Bitte sehen Sie kurz nach und bestätigen Sie ihn. Nach einem Jahr ohne Bestätigung steht er als „unbestätigt“ im Verzeichnis.`,
        action: "Eintrag prüfen",
        after: "Der Link gilt nur für Ihren Eintrag. Bitte leiten Sie diese Mail nicht weiter.",
        why: `Sie erhalten diese Mail höchstens zweimal im Jahr und wenn ${organization} darum bittet, weil Sie dort im Verzeichnis stehen.`,
      },
    }),
    letter: {
      otherwise: (contact) => `Ohne Telefon mit Kamera hilft Ihnen diese Stelle weiter: ${contact}`,
      after: "Das Quadrat gilt nur für Ihren Eintrag. Bitte geben Sie diesen Brief nicht weiter.",
      why: (organization) =>
        `Sie erhalten diesen Brief einmal, weil ${organization} Sie eingetragen hat und Sie davon wissen müssen.`,
    },
  },
  en: {
    greeting: "Hello",
    notice:
      "You stand in the directory so that other professionals know what you are responsible for and how to reach you. You can see, correct and withdraw your entry at any time, without an account.",
    open: "See my entry",
    mail: (organization) => ({
      "membership.notice": {
        subject: `Your entry in the directory: ${organization}`,
        text: `${organization} entered you in “Runde Tische”, so that other professionals know what you are responsible for and how to reach you. Please look at what stands there. You can confirm, correct or withdraw it. You need no account for that.`,
        action: "See my entry",
        after: "The link is for your entry alone. Please do not forward this mail.",
        why: `You receive this mail once, because ${organization} entered you and you have to know.`,
      },
      "membership.confirm": {
        subject: `Is your entry still right? ${organization}`,
        text: `for half a year or longer nobody has confirmed that your entry at ${organization} is still right. Please take a short look and confirm it. After a year without confirmation it shows as “unconfirmed” in the directory.`,
        action: "Check my entry",
        after: "The link is for your entry alone. Please do not forward this mail.",
        why: `You receive this mail twice a year at most, and when ${organization} asks for it, because you stand in its directory.`,
      },
    }),
    letter: {
      otherwise: (contact) => `Without a telephone camera please contact: ${contact}`,
      after: "The square is for your entry alone. Please do not pass this letter on.",
      why: (organization) => `You receive this letter once, because ${organization} entered you and you have to know.`,
    },
  },
};

export const writeEntryMail = (kind: EntryMailKind, facts: Facts): MailContent => {
  const { mail } = WORDS[facts.language];
  const { subject, text, action, after, why } = mail(facts.organization.name)[kind];
  const blocks: MailBlock[] = [
    { kind: "text", text },
    { kind: "action", label: action, url: facts.url },
    { kind: "text", text: after },
    ...(kind === "membership.notice" ? [rowsOf(facts)] : []),
  ];
  return { language: facts.language, subject, greeting: greetingOf(facts), blocks, why };
};

/** The notice for whoever has no mail address, with what is different on paper. */
export const writeEntryLetter = (facts: Facts) => {
  const { open, mail, letter } = WORDS[facts.language];
  const { name, phone, mail: mailbox } = facts.organization;
  const { subject, text } = mail(name)["membership.notice"];
  return {
    ...{ language: facts.language, subject, text, open },
    greeting: greetingOf(facts),
    otherwise: letter.otherwise([name, phone, mailbox].filter(Boolean).join(", ")),
    after: letter.after,
    rows: rowsOf(facts).rows,
    why: letter.why(name),
  };
};

const greetingOf = ({ language, name }: Facts): string => {
  const { greeting } = WORDS[language];
  return name ? `${greeting} ${name},` : `${greeting},`;
};

/** For another mail that is the first to reach the person. */
export const noticeBlocks = (facts: Facts): MailBlock[] => {
  const { notice, open } = WORDS[facts.language];
  return [{ kind: "text", text: notice }, { kind: "action", label: open, url: facts.url }, rowsOf(facts)];
};

const rowsOf = (facts: Facts) => ({
  kind: "facts" as const,
  rows: entryNotice(facts, facts.language).map(({ label, text }) => [label, text] as const),
});
