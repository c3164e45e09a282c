import type { Language } from "@runde-tische/contracts/fields";
import type { SeatGroup } from "@runde-tische/contracts/round-tables";
import { HOME_ZONE } from "../../lib/local-date.ts";
import { type Reach, seenVisibilities } from "../access/reach.ts";
import { PAPER_TEXTS } from "../papers/paper-texts.ts";
import { ADDRESS_TEXTS, COLUMNS, isFilled, toRows } from "./address-columns.ts";
import type { AddressEntry } from "./address-entry.ts";
import type { HolderRow } from "./address-lists.repository.ts";

type Contacts = HolderRow["contacts"];

/** Reach null: the reader sees no contact of this organization at all. */
const seenOf = (contacts: Contacts, reach: Reach | null) => {
  const seen = reach === null ? [] : contacts.filter(({ visibility }) => seenVisibilities(reach).includes(visibility));
  const of = (...kinds: Contacts[number]["kind"][]) =>
    seen.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value);
  return { mails: of("mail"), phones: of("phone", "mobile"), addresses: of("address") };
};

export const toHolderEntry = (
  row: HolderRow,
  { language, labels, reach, manages }: { language: Language; labels: unknown; reach: Reach | null; manages: boolean },
): AddressEntry => {
  const seen = seenOf(row.contacts, reach);
  const isAlone = manages && row.organizationId === null;
  return {
    name: row.name,
    organization: row.organization,
    function: row.function,
    group: labelOf(language, labels, row.group),
    role: row.role,
    ...seen,
    ...(isAlone && { mails: known(row.ownMail), phones: known(row.ownPhone) }),
  };
};

const known = (value: string | null): string[] => (value === null ? [] : [value]);

const labelOf = (language: Language, labels: unknown, group: SeatGroup): string => {
  const own = typeof labels === "object" && labels !== null ? Reflect.get(labels, group) : null;
  return typeof own === "string" ? own : PAPER_TEXTS[language].groups[group];
};

export const toMemberEntry = (
  row: { function: string; person: { name: string | null }; contacts: Contacts },
  organization: string,
  reach: Reach,
): AddressEntry => ({
  name: row.person.name,
  organization,
  function: row.function,
  group: null,
  role: null,
  ...seenOf(row.contacts, reach),
});

type PaperOf = { of: "table" | "organization"; title: string; sender: string; entries: readonly AddressEntry[] };

/** Paper is narrow: what nobody has gets no column. */
export const toAddressPaper = (language: Language, { of, title, sender, entries }: PaperOf, now: Date) => {
  const { heading, labels, note, empty, asOf } = ADDRESS_TEXTS[language];
  const keys = COLUMNS.filter((column) => isFilled(entries, column));
  const [columns = [], ...rows] = toRows(language, entries, keys);
  const day = new Intl.DateTimeFormat(PAPER_TEXTS[language].locale, { dateStyle: "long", timeZone: HOME_ZONE });
  return {
    language,
    title: `${heading}: ${title}`,
    sender,
    footer: `${title} · ${note[of]}`,
    labels,
    overline: `${title} · ${asOf(day.format(now))}`,
    heading,
    keys,
    columns,
    entries: rows,
    empty,
  };
};
