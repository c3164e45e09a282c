import type { AddressEntry } from "./address-entry.ts";

export type VcardVersion = "3.0" | "4.0";

/** RFC 2426 and RFC 6350 write text alike. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll(/\r\n|\r|\n/g, "\\n")
    .replaceAll(/\p{Cc}/gu, "");

const LINE_BYTES = 75;

/** A line has 75 octets at most, and a letter is never cut in two (RFC 6350 §3.2). */
const fold = (line: string): string => {
  const lines = [""];
  let bytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > LINE_BYTES) {
      lines.push(" ");
      bytes = 1;
    }
    lines[lines.length - 1] += letter;
    bytes += size;
  }
  return lines.join("\r\n");
};

/** The last word is taken for the family name: nothing better is known. */
const nameOf = (name: string): string => {
  const words = name.trim().split(/\s+/);
  const family = words.pop() ?? "";
  return `${escaped(family)};${escaped(words.join(" "))};;;`;
};

export const toVcards = (entries: readonly AddressEntry[], version: VcardVersion): string =>
  entries
    .filter(({ name, organization }) => name !== null || organization !== null)
    .map((entry) => toVcard(entry, version))
    .join("");

const toVcard = (entry: AddressEntry, version: VcardVersion): string => {
  const { name, organization, function: job, mails, phones, addresses } = entry;
  const isNew = version === "4.0";
  const lines = [
    "BEGIN:VCARD",
    `VERSION:${version}`,
    `FN:${escaped(name ?? organization ?? "")}`,
    `N:${name === null ? ";;;;" : nameOf(name)}`,
    ...(organization ? [`ORG:${escaped(organization)}`] : []),
    ...(job ? [`TITLE:${escaped(job)}`] : []),
    ...mails.map((mail) => `EMAIL;TYPE=${isNew ? "work" : "INTERNET"}:${escaped(mail)}`),
    ...phones.map((phone) =>
      isNew ? `TEL;VALUE=text;TYPE="work,voice":${escaped(phone)}` : `TEL;TYPE=WORK:${escaped(phone)}`,
    ),
    // Entered in one line: nobody knows where its town begins.
    ...addresses.map((address) => `ADR;TYPE=${isNew ? "work" : "WORK"}:;;${escaped(address)};;;;`),
    "END:VCARD",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
};
