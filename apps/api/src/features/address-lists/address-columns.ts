import type { Language } from "@runde-tische/contracts/fields";
import type { AddressEntry } from "./address-entry.ts";

/** As they stand, from the left. */
export const COLUMNS = ["group", "organization", "name", "function", "mail", "phone", "address"] as const;
export type Column = (typeof COLUMNS)[number];

type Texts = Record<"heading" | "empty" | "deputy", string> & {
  asOf: (day: string) => string;
  /** Where it must stay. */
  note: Record<"table" | "organization", string>;
  labels: { page: string; of: string };
  columns: Record<Column, string>;
};

export const ADDRESS_TEXTS: Record<Language, Texts> = {
  de: {
    heading: "Adressliste",
    empty: "Noch niemand eingetragen.",
    deputy: "Stellvertretung",
    asOf: (day) => `Stand: ${day}`,
    note: {
      table: "Nur für die Arbeit dieses Runden Tisches. Bitte nicht weitergeben.",
      organization: "Nur für die Zusammenarbeit mit dieser Organisation. Bitte nicht weitergeben.",
    },
    labels: { page: "Seite", of: "von" },
    columns: {
      name: "Name",
      organization: "Organisation",
      function: "Funktion",
      group: "Gruppe",
      mail: "E-Mail",
      phone: "Telefon",
      address: "Anschrift",
    },
  },
  en: {
    heading: "Address list",
    empty: "Nobody is entered yet.",
    deputy: "deputy",
    asOf: (day) => `As of ${day}`,
    note: {
      table: "For the work of this round table alone. Please do not pass on.",
      organization: "For working with this organisation alone. Please do not pass on.",
    },
    labels: { page: "Page", of: "of" },
    columns: {
      name: "Name",
      organization: "Organisation",
      function: "Function",
      group: "Group",
      mail: "E-mail",
      phone: "Phone",
      address: "Address",
    },
  },
};

/** The head, then a row for each entry. */
export const toRows = (
  language: Language,
  entries: readonly AddressEntry[],
  columns: readonly Column[],
): string[][] => [
  columns.map((column) => ADDRESS_TEXTS[language].columns[column]),
  ...entries.map((entry) => columns.map((column) => cellOf(language, entry, column))),
];

export const isFilled = (entries: readonly AddressEntry[], column: Column): boolean =>
  entries.some((entry) => cellOf("de", entry, column) !== "");

const cellOf = (language: Language, entry: AddressEntry, column: Column): string => {
  const { deputy } = ADDRESS_TEXTS[language];
  switch (column) {
    case "function":
      return [entry.function, entry.role === "deputy" ? deputy : null].filter(Boolean).join(", ");
    case "mail":
      return entry.mails.join(", ");
    case "phone":
      return entry.phones.join(", ");
    case "address":
      return entry.addresses.join("; ");
    default:
      return entry[column] ?? "";
  }
};
