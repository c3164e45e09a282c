import type { Language } from "./fields.ts";
import { type LegalRegime, legalTexts } from "./legal-regimes.ts";

/** What a person has to know about data on them that somebody else entered. */
export type NoticeFacts = {
  organization: {
    name: string;
    address: string | null;
    mail: string | null;
    phone: string | null;
    legalRegime: LegalRegime;
    /** Acts in the public interest; others for a legitimate one. */
    isAuthority: boolean;
  };
  source: { kind: "imported" | "entered"; at: string };
};

type Row = readonly [label: string, text: string];

/** The information that Art. 14 GDPR and the churches' laws ask for: the same rows in mails and on the page. */
export const entryNotice = (facts: NoticeFacts, language: Language): Row[] => WRITERS[language](facts);

const contactOf = ({ name, address, mail, phone }: NoticeFacts["organization"]): string =>
  [name, address, mail, phone].filter(Boolean).join(", ");

const dayOf = (at: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "Europe/Berlin" }).format(new Date(at));

const inGerman = ({ organization, source }: NoticeFacts): Row[] => {
  const { name, legalRegime, isAuthority } = organization;
  const law = legalTexts(legalRegime, "de");
  const day = dayOf(source.at, "de");
  return [
    ["Verantwortlich", contactOf(organization)],
    ["Welche Angaben", "Name, Funktion, Zuständigkeiten und dienstliche Kontaktdaten."],
    [
      "Woher",
      source.kind === "imported"
        ? `${name} hat die Angaben am ${day} aus einer eigenen Liste übernommen.`
        : `${name} hat die Angaben am ${day} eingetragen.`,
    ],
    [
      "Wofür",
      "Damit Fachleute finden, wer wofür zuständig ist, und damit Einladungen zu Runden Tischen die richtigen Personen erreichen.",
    ],
    [
      "Rechtsgrundlage",
      isAuthority
        ? `Aufgabe im öffentlichen Interesse (${law.publicTask}).`
        : `Berechtigtes Interesse an der Zusammenarbeit vor Ort (${law.legitimateInterest}).`,
    ],
    [
      "Wer sie sieht",
      "Je nach Angabe nur die eigene Organisation oder auch Organisationen, die in denselben Kommunen tätig sind. Öffentlich wird nur, was Sie selbst öffentlich machen.",
    ],
    ["Wie lange", `Solange Sie für ${name} tätig sind, oder bis Sie die Angaben herausnehmen.`],
    [
      "Ihre Rechte",
      `Auskunft (${law.access}), Berichtigung (${law.rectification}), Löschung (${law.erasure}), Einschränkung (${law.restriction}) und Widerspruch (${law.objection}). Das meiste erledigen Sie auf der Seite Ihres Eintrags selbst; sonst hilft ${name}.`,
    ],
    ["Beschwerde", `Sie können sich beschweren bei: ${law.authority.replace(/^die /, "")} (${law.complaint}).`],
  ];
};

const inEnglish = ({ organization, source }: NoticeFacts): Row[] => {
  const { name, legalRegime, isAuthority } = organization;
  const law = legalTexts(legalRegime, "en");
  const day = dayOf(source.at, "en");
  return [
    ["Controller", contactOf(organization)],
    ["Which data", "Name, function, responsibilities and contact details at work."],
    [
      "Where from",
      source.kind === "imported"
        ? `${name} took the data from a list of its own on ${day}.`
        : `${name} entered the data on ${day}.`,
    ],
    [
      "What for",
      "So that professionals find who is responsible for what, and invitations to round tables reach the right people.",
    ],
    [
      "Legal basis",
      isAuthority
        ? `A task in the public interest (${law.publicTask}).`
        : `A legitimate interest in working together locally (${law.legitimateInterest}).`,
    ],
    [
      "Who sees them",
      "Each detail is seen by your own organisation alone, or by organisations that work in the same municipalities too. Only what you make public yourself is public.",
    ],
    ["How long", `As long as you work for ${name}, or until you take them out.`],
    [
      "Your rights",
      `Access (${law.access}), rectification (${law.rectification}), erasure (${law.erasure}), restriction (${law.restriction}) and objection (${law.objection}). Most of it you do yourself on the page of your entry; otherwise ${name} helps.`,
    ],
    ["Complaint", `You may complain to ${law.authority} (${law.complaint}).`],
  ];
};

const WRITERS: Record<Language, (facts: NoticeFacts) => Row[]> = { de: inGerman, en: inEnglish };
