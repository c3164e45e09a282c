import {
  type ImportField,
  MOST_CELL_LENGTH,
  MOST_IMPORT_ROWS,
  type SheetTable,
} from "@runde-tische/contracts/member-imports";
import { cleanLines, cleanText } from "../rows/clean-text.ts";
import { letterOf } from "./column-letters.ts";
import type { RawRow } from "./raw-rows.ts";
import { RefusedFile } from "./sheet-refusal.ts";

const HEADINGS: Record<ImportField, readonly string[]> = {
  name: [
    "name",
    "vollername",
    "namevorname",
    "nachnamevorname",
    "familiennamevorname",
    "vorundnachname",
    "vornamename",
    "vornamenachname",
    "person",
    "mitglied",
    "ansprechperson",
  ].concat(["ansprechpartner", "ansprechpartnerin", "kontaktperson", "fullname", "contact"]),
  firstName: ["vorname", "vornamen", "rufname", "firstname", "givenname"],
  lastName: ["nachname", "familienname", "zuname", "lastname", "surname", "familyname"],
  function: [
    "funktion",
    "position",
    "stelle",
    "stellenbezeichnung",
    "aufgabe",
    "rolle",
    "amt",
    "dienststellung",
  ].concat(["function", "jobtitle", "title", "role"]),
  mail: ["email", "emailadresse", "mail", "mailadresse", "emaildienstlich", "emailadressedienstlich", "emailaddress"],
  phone: ["telefon", "telefonnummer", "tel", "telnr", "telefonnr", "durchwahl", "festnetz", "rufnummer", "fon"].concat([
    "telefondienstlich",
    "telefonfestnetz",
    "phone",
    "phonenumber",
    "telephone",
  ]),
  mobile: [
    "mobil",
    "mobiltelefon",
    "mobilnummer",
    "mobilnr",
    "handy",
    "handynummer",
    "handynr",
    "mobile",
    "cell",
  ].concat(["mobilephone", "cellphone"]),
  address: ["anschrift", "adresse", "dienstanschrift", "postanschrift", "address"],
  street: ["strasse", "str", "strassehausnummer", "strassehausnr", "strassenr", "strasseundhausnummer"].concat([
    "strasseundhausnr",
    "strasseundnr",
    "strassehnr",
    "street",
    "streetaddress",
  ]),
  houseNumber: ["hausnummer", "hausnr", "hnr", "housenumber"],
  postcode: ["plz", "postleitzahl", "postcode", "postalcode", "zip", "zipcode"],
  town: ["ort", "stadt", "wohnort", "dienstort", "plzort", "plzundort", "postleitzahlort", "town", "city"],
  topics: ["zustandigkeit", "zustandigkeiten", "zustandigfur", "thema", "themen", "aufgabenbereich", "aufgabengebiet"]
    .concat(["arbeitsgebiet", "fachgebiet", "fachbereich", "schwerpunkt", "schwerpunkte", "responsibility"])
    .concat(["responsibilities", "topic", "topics"]),
  // No remarks and notices: what stands there may be about the person, and the network would read it.
  note: ["hinweis", "hinweise", "zustandigkeitshinweis", "erlauterung"],
  area: [
    "gebiet",
    "einsatzgebiet",
    "einsatzort",
    "kommune",
    "gemeinde",
    "zustandigkeitsgebiet",
    "gebietsschlussel",
  ].concat(["regionalschlussel", "ars", "area", "municipality", "region"]),
  language: ["sprache", "mailsprache", "korrespondenzsprache", "language"],
  visibility: ["sichtbarkeit", "sichtbar", "sichtbarfur", "freigabe", "visibility"],
};

const FIELD_OF = new Map(
  Object.entries(HEADINGS).flatMap(([field, names]) => names.map((name) => [name, field as ImportField] as const)),
);

/** "E-Mail (dienstl.)" and "e-mail" are one heading. */
const fieldOf = (heading: string): ImportField | null => {
  const letters = (text: string) =>
    text
      .toLowerCase()
      .replaceAll("ß", "ss")
      .normalize("NFD")
      .replace(/[^a-z]/g, "");
  const text = cleanText(heading);
  return FIELD_OF.get(letters(text)) ?? FIELD_OF.get(letters(text.replace(/\(.*\)|[:*].*$/g, ""))) ?? null;
};

const SEARCHED = 10;

/** The row that names most columns; titles may stand above it. Null: the list has no heading. */
const findHeading = (rows: readonly RawRow[]): RawRow | null => {
  const known = ({ cells }: RawRow) => cells.filter((cell) => fieldOf(cell) !== null).length;
  const best = rows.slice(0, SEARCHED).reduce<RawRow | null>((best, row) => {
    return known(row) > (best ? known(best) : 0) ? row : best;
  }, null);
  return best;
};

/** The same field is given to its first column only: somebody else has to say which of two is meant. */
const toColumns = (heading: RawRow | null, width: number): SheetTable["columns"] => {
  const taken = new Set<ImportField>();
  return Array.from({ length: width }, (_, index) => {
    const text = cleanText(heading?.cells[index] ?? "");
    const found = fieldOf(text);
    const field = found === null || taken.has(found) ? null : found;
    if (field) taken.add(field);
    return { letter: letterOf(index), heading: text, field };
  });
};

export const toTable = (rows: readonly RawRow[]): Pick<SheetTable, "columns" | "rows"> => {
  const heading = findHeading(rows);
  const below = heading ? rows.slice(rows.indexOf(heading) + 1) : rows;
  if (below.length === 0) throw new RefusedFile("no-rows");
  if (below.length > MOST_IMPORT_ROWS) throw new RefusedFile("too-many-rows", below[MOST_IMPORT_ROWS]?.number ?? null);
  const width = Math.max(heading?.cells.length ?? 0, ...below.map(({ cells }) => cells.length));
  const padded = below.map(({ number, cells }) => ({
    number,
    cells: Array.from({ length: width }, (_, index) => cleanLines(cells[index] ?? "").slice(0, MOST_CELL_LENGTH)),
  }));
  return { columns: toColumns(heading, width), rows: padded };
};
