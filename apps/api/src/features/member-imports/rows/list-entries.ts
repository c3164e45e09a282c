import type { ImportField, ImportRow, MemberList, PreviewRow } from "@runde-tische/contracts/member-imports";
import { cleanLines, cleanText } from "./clean-text.ts";
import { type Kind, readContact, seemsToLackZero } from "./contact-values.ts";
import { firstNameFirst } from "./first-name-first.ts";
import { readAddressParts } from "./list-addresses.ts";

type Problem = PreviewRow["problems"][number];
type Hint = PreviewRow["hints"][number];

/** What a row of the list says; null: nothing, so that what is known stays. */
export type ListEntry = {
  number: number;
  name: string | null;
  function: string | null;
  contacts: Partial<Record<Kind, string>>;
  topics: string[] | null;
  note: string | null;
  area: string | null;
  language: "de" | "en" | null;
  visibility: "internal" | "network" | null;
  problems: Problem[];
  hints: Hint[];
};

const ERROR_VALUE =
  /^#(N\/A|NV|REF!|BEZUG!|VALUE!|WERT!|NAME\?|NULL!|DIV\/0!|NUM!|ZAHL!|SPILL!|ÜBERLAUF!|GETTING_DATA|CALC!)$/i;

const LANGUAGES: Record<string, "de" | "en"> = {
  de: "de",
  deutsch: "de",
  german: "de",
  en: "en",
  englisch: "en",
  english: "en",
};
const VISIBILITIES: Record<string, "internal" | "network" | "public"> = {
  intern: "internal",
  internal: "internal",
  organisation: "internal",
  netzwerk: "network",
  network: "network",
  öffentlich: "public",
  oeffentlich: "public",
  public: "public",
};
const KINDS: readonly Kind[] = ["mail", "phone", "mobile", "address"];
const MOST_LINE = 200;
const MOST_TOPIC = 120;
const MOST_TOPICS = 30;
const MOST_NOTE = 300;

export const readEntries = ({ fields, rows }: Pick<MemberList, "fields" | "rows">): ListEntry[] =>
  rows.map((row) => readEntry(fields, row));

const readEntry = (fields: MemberList["fields"], row: ImportRow): ListEntry => {
  const problems: Problem[] = [];
  const hints: Hint[] = [];
  const fail = (field: ImportField, code: Problem["code"]): null => {
    problems.push({ field, code, otherRow: null });
    return null;
  };
  const hint = (field: ImportField, code: Hint["code"]) => hints.push({ field, code, otherRow: null });
  const raw = (field: ImportField): string | null => {
    const index = fields.indexOf(field);
    const text = cleanLines(index < 0 ? "" : (row.cells[index] ?? ""));
    if (text === "") return null;
    if (text.startsWith("=")) return fail(field, "formula");
    return ERROR_VALUE.test(text) ? fail(field, "error-value") : text;
  };
  const lineOf = (field: ImportField, most: number): string | null => {
    const text = raw(field);
    if (text === null) return null;
    const line = cleanText(text);
    return line.length > most ? fail(field, "too-long") : line;
  };
  const reading = { raw, lineOf, fail, hint };
  const contacts = readContacts(reading);
  return {
    number: row.number,
    name: readName(reading),
    function: lineOf("function", MOST_LINE),
    contacts,
    topics: readTopics(reading),
    note: lineOf("note", MOST_NOTE),
    area: lineOf("area", MOST_LINE),
    ...readChoices(reading),
    problems,
    hints,
  };
};

type Reading = {
  raw: (field: ImportField) => string | null;
  lineOf: (field: ImportField, most: number) => string | null;
  fail: (field: ImportField, code: Problem["code"]) => null;
  hint: (field: ImportField, code: Hint["code"]) => void;
};

const readName = (reading: Reading): string | null => {
  const name = readParts(reading);
  return name === null || !/\p{L}/u.test(name) ? null : name;
};

const readParts = ({ lineOf, fail }: Reading): string | null => {
  const whole = lineOf("name", MOST_LINE);
  if (whole !== null) return firstNameFirst(whole);
  const parts = [lineOf("firstName", MOST_LINE), lineOf("lastName", MOST_LINE)].filter((part) => part !== null);
  const name = parts.join(" ");
  return name.length > MOST_LINE ? fail("lastName", "too-long") : name || null;
};

const readContacts = ({ raw, fail, hint }: Reading): ListEntry["contacts"] => {
  const contacts: ListEntry["contacts"] = {};
  for (const kind of KINDS) {
    const text = kind === "address" ? readAddressParts({ raw, hint }) : raw(kind);
    if (text === null) continue;
    const { value, problem } = readContact[kind](text);
    if (problem) fail(kind, problem);
    else contacts[kind] = value;
    if (value && kind !== "mail" && kind !== "address" && seemsToLackZero(value)) hint(kind, "lost-zero");
  }
  return contacts;
};

const readTopics = ({ raw, fail, hint }: Reading): string[] | null => {
  const topics = (raw("topics") ?? "")
    .split(/[;\n|]/)
    .map(cleanText)
    .filter(Boolean);
  if (topics.length === 0) return null;
  if (topics.length > MOST_TOPICS) return fail("topics", "too-many-topics");
  if (topics.length === 1 && topics[0]?.includes(",")) hint("topics", "one-topic");
  return topics.some((topic) => topic.length > MOST_TOPIC) ? fail("topics", "too-long") : [...new Set(topics)];
};

const readChoices = ({ lineOf, fail, hint }: Reading): Pick<ListEntry, "language" | "visibility"> => {
  const [language, visibility] = [lineOf("language", MOST_LINE), lineOf("visibility", MOST_LINE)];
  const spoken = language === null ? null : (LANGUAGES[language.toLowerCase()] ?? fail("language", "unknown-language"));
  const shown =
    visibility === null ? null : (VISIBILITIES[visibility.toLowerCase()] ?? fail("visibility", "unknown-visibility"));
  if (shown === "public") hint("visibility", "lowered-visibility");
  return { language: spoken, visibility: shown === "public" ? "network" : shown };
};
