import type { Language } from "@runde-tische/contracts/fields";
import type { AddressEntry } from "./address-entry.ts";

type Texts = Record<"heading" | "empty" | "deputy" | "note", string> & {
  labels: { page: string; of: string };
  columns: Record<"name" | "organization" | "function" | "group" | "mail" | "phone" | "address", string>;
};

export const ADDRESS_TEXTS: Record<Language, Texts> = {
  de: {
    heading: "Adressliste",
    empty: "Noch niemand eingetragen.",
    deputy: "Stellvertretung",
    note: "Nur für die Arbeit dieses Runden Tisches. Bitte nicht weitergeben.",
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
    note: "For the work of this round table alone. Please do not pass on.",
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
export const toRows = (language: Language, entries: readonly AddressEntry[]): string[][] => {
  const { columns, deputy } = ADDRESS_TEXTS[language];
  const head = [columns.group, columns.organization, columns.name, columns.function];
  return [
    [...head, columns.mail, columns.phone, columns.address],
    ...entries.map(({ group, organization, name, function: job, role, mails, phones, addresses }) => [
      group ?? "",
      organization ?? "",
      name ?? "",
      [job, role === "deputy" ? deputy : null].filter(Boolean).join(", "),
      mails.join(", "),
      phones.join(", "),
      addresses.join("; "),
    ]),
  ];
};
