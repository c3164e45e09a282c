import type { Language } from "./fields.ts";
import { type LegalRegime, legalTexts } from "./legal-regimes.ts";

/** What a person has to know about data on them that somebody else entered. */
export type NoticeFacts = {
  organization: {
    name: string;
    address: string | null;
    mail: string | null;
    phone: string | null;
    dataProtectionContact: string | null;
    legalRegime: LegalRegime;
    /** Acts in the public interest; others for a legitimate one. */
    isAuthority: boolean;
  };
  source: { kind: "imported" | "entered"; at: string };
};

type NoticeRow = { readonly id: RowId; readonly label: string; readonly text: string };

type RowId =
  | "controller"
  | "officer"
  | "data"
  | "source"
  | "purpose"
  | "basis"
  | "readers"
  | "duration"
  | "rights"
  | "complaint";

/** In the order of the law; null: there is nothing to say. */
type Texts = Record<RowId, readonly [label: string, text: string | null]>;

/** The information that Art. 14 GDPR and the churches' laws ask for: the same rows in mails and on the page. */
export const entryNotice = (facts: NoticeFacts, language: Language): NoticeRow[] =>
  Object.entries(WRITERS[language](facts)).flatMap(([id, [label, text]]) =>
    text === null ? [] : [{ id: id as RowId, label, text }],
  );

const contactOf = ({ name, address, mail, phone }: NoticeFacts["organization"]): string =>
  [name, address, mail, phone].filter(Boolean).join(", ");

const dayOf = (at: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "Europe/Berlin" }).format(new Date(at));

const inGerman = ({ organization, source }: NoticeFacts): Texts => {
  const { name, legalRegime, isAuthority, dataProtectionContact } = organization;
  const law = legalTexts(legalRegime, "de");
  const day = dayOf(source.at, "de");
  return {
    controller: ["Verantwortlich", contactOf(organization)],
    officer: ["Beauftragt für den Datenschutz", dataProtectionContact],
    data: ["Welche Angaben", "Name, Funktion, Zuständigkeiten und dienstliche Kontaktdaten."],
    source: [
      "Woher",
      source.kind === "imported"
        ? `${name} hat die Angaben am ${day} aus einer eigenen Liste übernommen.`
        : `${name} hat die Angaben am ${day} eingetragen.`,
    ],
    purpose: [
      "Wofür",
      "Damit Fachleute finden, wer wofür zuständig ist, und damit Einladungen zu Runden Tischen die richtigen Personen erreichen.",
    ],
    basis: [
      "Rechtsgrundlage",
      isAuthority
        ? `Aufgabe im öffentlichen Interesse (${law.publicTask}).`
        : `Berechtigtes Interesse an der Zusammenarbeit vor Ort (${law.legitimateInterest}).`,
    ],
    readers: [
      "Wer sie sieht",
      "Je nach Angabe nur die eigene Organisation oder auch Organisationen, die in denselben Kommunen tätig sind. Öffentlich wird nur, was Sie selbst öffentlich machen.",
    ],
    duration: ["Wie lange", `Solange Sie für ${name} tätig sind, oder bis Sie die Angaben herausnehmen.`],
    rights: [
      "Ihre Rechte",
      `Auskunft (${law.access}), Berichtigung (${law.rectification}), Löschung (${law.erasure}), Einschränkung (${law.restriction}) und Widerspruch (${law.objection}). Das meiste erledigen Sie auf der Seite Ihres Eintrags selbst; sonst hilft Ihnen ${name} weiter.`,
    ],
    complaint: [
      "Beschwerde",
      `Sie können sich beschweren bei: ${law.authority.replace(/^die /, "")} (${law.complaint}).`,
    ],
  };
};

const inEnglish = ({ organization, source }: NoticeFacts): Texts => {
  const { name, legalRegime, isAuthority, dataProtectionContact } = organization;
  const law = legalTexts(legalRegime, "en");
  const day = dayOf(source.at, "en");
  return {
    controller: ["Controller", contactOf(organization)],
    officer: ["Data protection officer", dataProtectionContact],
    data: ["Which data", "Name, function, responsibilities and contact details at work."],
    source: [
      "Where from",
      source.kind === "imported"
        ? `${name} took the data from a list of its own on ${day}.`
        : `${name} entered the data on ${day}.`,
    ],
    purpose: [
      "What for",
      "So that professionals find who is responsible for what, and invitations to round tables reach the right people.",
    ],
    basis: [
      "Legal basis",
      isAuthority
        ? `A task in the public interest (${law.publicTask}).`
        : `A legitimate interest in working together locally (${law.legitimateInterest}).`,
    ],
    readers: [
      "Who sees them",
      "Each detail is seen by your own organisation alone, or by organisations that work in the same municipalities too. Only what you make public yourself is public.",
    ],
    duration: ["How long", `As long as you work for ${name}, or until you take them out.`],
    rights: [
      "Your rights",
      `Access (${law.access}), rectification (${law.rectification}), erasure (${law.erasure}), restriction (${law.restriction}) and objection (${law.objection}). Most of it you do yourself on the page of your entry; otherwise ${name} helps.`,
    ],
    complaint: ["Complaint", `You may complain to ${law.authority} (${law.complaint}).`],
  };
};

const WRITERS: Record<Language, (facts: NoticeFacts) => Texts> = { de: inGerman, en: inEnglish };
