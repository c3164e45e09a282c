import type { Language } from "@runde-tische/contracts/fields";
import type { MailBlock, MailContent } from "./mail-layout.ts";
import { mailPaths } from "./mail-paths.ts";

export type OrganizationMailKind =
  | "membership.invitation"
  | "organization.waiting"
  | "organization.confirmed"
  | "organization.refused"
  | "organization.join-request"
  | "organization.join-accepted";

type Facts = {
  language: Language;
  name: string | null;
  publicUrl: string;
  secret: string | null;
  organization: { id: string; name: string; decisionReason: string | null };
};

type Texts = { subject: string; text: string; action: string; why: string };
type Words = { greeting: string; reason: string; mail: (kind: OrganizationMailKind, organization: string) => Texts };

const WORDS: Record<Language, Words> = {
  de: {
    greeting: "Guten Tag",
    reason: "Begründung",
    mail: (kind, organization) =>
      ({
        "membership.invitation": {
          subject: `Ihr Zugang für ${organization}`,
          text: `${organization} hat Sie bei „Runde Tische“ eingetragen. Mit einem eigenen Zugang sehen Sie Ihre Sitzungen und Aufgaben auf einer Seite. Haben Sie hier schon ein Konto, nehmen Sie die Einladung damit an. Nötig ist der Zugang nicht: Einladungen zu Sitzungen bekommen Sie auch so.`,
          action: "Zugang einrichten",
          why: `Sie erhalten diese Mail, weil ${organization} Sie als Mitglied eingetragen und eingeladen hat.`,
        },
        "organization.waiting": {
          subject: `Neue Organisation wartet auf Bestätigung: ${organization}`,
          text: `${organization} hat sich registriert. Bis zu Ihrer Entscheidung ist die Organisation für andere nicht sichtbar.`,
          action: "Prüfen und entscheiden",
          why: "Sie erhalten diese Mail, weil Sie in der Kommune über neue Organisationen entscheiden.",
        },
        "organization.confirmed": {
          subject: `${organization} ist bestätigt`,
          text: `${organization} ist jetzt sichtbar. Tragen Sie als Nächstes Ihre Mitglieder und deren Zuständigkeiten ein.`,
          action: "Zur Organisation",
          why: `Sie erhalten diese Mail, weil Sie ${organization} registriert haben.`,
        },
        "organization.refused": {
          subject: `${organization} wurde nicht bestätigt`,
          text: `Die Registrierung von ${organization} wurde nicht bestätigt.`,
          action: "Zur Organisation",
          why: `Sie erhalten diese Mail, weil Sie ${organization} registriert haben.`,
        },
        "organization.join-request": {
          subject: `Jemand möchte ${organization} beitreten`,
          text: `Es liegt eine neue Anfrage vor, Mitglied von ${organization} zu werden. Bitte entscheiden Sie darüber.`,
          action: "Anfrage ansehen",
          why: `Sie erhalten diese Mail, weil Sie ${organization} verwalten.`,
        },
        "organization.join-accepted": {
          subject: `Sie gehören jetzt zu ${organization}`,
          text: `Ihre Anfrage wurde angenommen: Sie sind jetzt Mitglied von ${organization}.`,
          action: "Zur Organisation",
          why: `Sie erhalten diese Mail, weil Sie um Aufnahme bei ${organization} gebeten haben.`,
        },
      })[kind],
  },
  en: {
    greeting: "Hello",
    reason: "Reason",
    mail: (kind, organization) =>
      ({
        "membership.invitation": {
          subject: `Your access for ${organization}`,
          text: `${organization} entered you in “Runde Tische”. With an account of your own you see your meetings and tasks on one page. If you have an account here already, accept the invitation with it. You do not need one: invitations to meetings reach you anyway.`,
          action: "Set up access",
          why: `You receive this mail because ${organization} entered you as a member and invited you.`,
        },
        "organization.waiting": {
          subject: `A new organisation waits for confirmation: ${organization}`,
          text: `${organization} registered. Until you decide, others do not see it.`,
          action: "Check and decide",
          why: "You receive this mail because you decide about new organisations in the municipality.",
        },
        "organization.confirmed": {
          subject: `${organization} is confirmed`,
          text: `${organization} is visible now. Next, enter your members and what they are responsible for.`,
          action: "To the organisation",
          why: `You receive this mail because you registered ${organization}.`,
        },
        "organization.refused": {
          subject: `${organization} was not confirmed`,
          text: `The registration of ${organization} was not confirmed.`,
          action: "To the organisation",
          why: `You receive this mail because you registered ${organization}.`,
        },
        "organization.join-request": {
          subject: `Somebody would like to join ${organization}`,
          text: `There is a new request to become a member of ${organization}. Please decide about it.`,
          action: "See the request",
          why: `You receive this mail because you administer ${organization}.`,
        },
        "organization.join-accepted": {
          subject: `You now belong to ${organization}`,
          text: `Your request was accepted: you are now a member of ${organization}.`,
          action: "To the organisation",
          why: `You receive this mail because you asked to join ${organization}.`,
        },
      })[kind],
  },
};

export const writeOrganizationMail = (kind: OrganizationMailKind, facts: Facts): MailContent => {
  const { greeting, reason, mail } = WORDS[facts.language];
  const { organization } = facts;
  const { subject, text, action, why } = mail(kind, organization.name);
  const path =
    kind === "membership.invitation"
      ? mailPaths.memberInvitation(facts.secret ?? "")
      : mailPaths.organization(organization.id);
  const isReasoned = kind === "organization.refused" && organization.decisionReason;
  const blocks: MailBlock[] = [
    { kind: "text", text },
    ...(isReasoned ? [{ kind: "text" as const, text: `${reason}: ${organization.decisionReason}` }] : []),
    { kind: "action", label: action, url: facts.publicUrl + path },
  ];
  const named = facts.name ? `${greeting} ${facts.name},` : `${greeting},`;
  return { language: facts.language, subject, greeting: named, blocks, why };
};
