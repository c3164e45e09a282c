import type { Language } from "./fields.ts";
import type { Umbrella } from "./organizations.ts";

/** Which data protection law an organization is under. Plain data: mails, exports and pages name the same articles. */
export const LEGAL_REGIMES = ["dsgvo", "dsgekd", "kdg"] as const;
export type LegalRegime = (typeof LEGAL_REGIMES)[number];

/** Churches and their welfare associations have laws of their own (Art. 91 DSGVO). */
export const usualRegime = (umbrella: Umbrella | null): LegalRegime => {
  if (umbrella === "diakonie") return "dsgekd";
  return umbrella === "caritas" ? "kdg" : "dsgvo";
};

type Articles = {
  /** Information about data that the person gave. */
  readonly informationFromPerson: string;
  /** Information about data that somebody else entered. */
  readonly informationFromOthers: string;
  readonly access: string;
  readonly rectification: string;
  readonly erasure: string;
  readonly restriction: string;
  readonly portability: string;
  readonly objection: string;
  readonly complaint: string;
  /** Legal basis: a legitimate interest. */
  readonly legitimateInterest: string;
  /** Legal basis: a task in the public or the church's interest. */
  readonly publicTask: string;
};

const NUMBERS: Record<LegalRegime, Articles> = {
  dsgvo: {
    informationFromPerson: "13",
    informationFromOthers: "14",
    access: "15",
    rectification: "16",
    erasure: "17",
    restriction: "18",
    portability: "20",
    objection: "21",
    complaint: "77",
    legitimateInterest: "6 (1) f",
    publicTask: "6 (1) e",
  },
  // In the version of 1 May 2025, which moved the legitimate interest from no. 8 to no. 4 of § 6.
  dsgekd: {
    informationFromPerson: "17",
    informationFromOthers: "18",
    access: "19",
    rectification: "20",
    erasure: "21",
    restriction: "22",
    portability: "24",
    objection: "25",
    complaint: "46",
    legitimateInterest: "6 Nr. 4",
    publicTask: "6 Nr. 3",
  },
  kdg: {
    informationFromPerson: "15",
    informationFromOthers: "16",
    access: "17",
    rectification: "18",
    erasure: "19",
    restriction: "20",
    portability: "22",
    objection: "23",
    complaint: "48",
    legitimateInterest: "6 (1) g",
    publicTask: "6 (1) f",
  },
};

type Law = { readonly name: string; readonly short: string; readonly sign: string; readonly authority: string };

const LAWS: Record<LegalRegime, Record<Language, Law>> = {
  dsgvo: {
    de: {
      name: "Datenschutz-Grundverordnung",
      short: "DSGVO",
      sign: "Art.",
      authority: "die Datenschutzaufsicht Ihres Bundeslandes",
    },
    en: {
      name: "General Data Protection Regulation",
      short: "GDPR",
      sign: "Art.",
      authority: "the data protection authority of your federal state",
    },
  },
  dsgekd: {
    de: {
      name: "EKD-Datenschutzgesetz",
      short: "DSG-EKD",
      sign: "§",
      authority:
        "die Datenschutzaufsicht der evangelischen Kirche, in den meisten Gebieten der Beauftragte für den Datenschutz der EKD",
    },
    en: {
      name: "Data Protection Act of the Protestant Church in Germany",
      short: "DSG-EKD",
      sign: "§",
      authority:
        "the data protection authority of the Protestant Church, in most regions the Data Protection Commissioner of the EKD",
    },
  },
  kdg: {
    de: {
      name: "Gesetz über den Kirchlichen Datenschutz",
      short: "KDG",
      sign: "§",
      authority: "die Datenschutzaufsicht der katholischen Kirche, die für das Bistum der Organisation zuständig ist",
    },
    en: {
      name: "Act on Church Data Protection of the Catholic Church",
      short: "KDG",
      sign: "§",
      authority: "the data protection authority of the Catholic Church for the diocese of the organisation",
    },
  },
};

export type LegalTexts = Articles & {
  readonly law: string;
  readonly lawShort: string;
  /** Whom one complains to, as the object of a sentence: "an …". */
  readonly authority: string;
};

/** The law's name and its articles as they are cited: "Art. 14 DSGVO", "§ 18 DSG-EKD". */
export const legalTexts = (regime: LegalRegime, language: Language): LegalTexts => {
  const { name, short, sign, authority } = LAWS[regime][language];
  const cited = Object.entries(NUMBERS[regime]).map(([right, number]) => [
    right,
    `${sign} ${inWords(number, language)} ${short}`,
  ]);
  return { ...(Object.fromEntries(cited) as Articles), law: name, lawShort: short, authority };
};

const inWords = (number: string, language: Language): string => {
  const [, article, paragraph, letter] = /^(\d+) \((\d)\) (\w)$/.exec(number) ?? [];
  if (!article || language === "en") return number.replace("Nr.", language === "en" ? "no." : "Nr.");
  return `${article} Abs. ${paragraph} Buchst. ${letter}`;
};
