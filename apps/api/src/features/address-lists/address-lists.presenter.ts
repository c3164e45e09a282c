import type { Language } from "@runde-tische/contracts/fields";
import type { SeatGroup } from "@runde-tische/contracts/round-tables";
import type { Reach } from "../memberships/memberships.policy.ts";
import { seenVisibilities } from "../memberships/memberships.presenter.ts";
import { PAPER_TEXTS } from "../papers/paper-texts.ts";
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
