import type { PreviewRow } from "@runde-tische/contracts/member-imports";
import { comparable } from "./clean-text.ts";
import { mailKey } from "./contact-values.ts";
import type { ListEntry } from "./list-entries.ts";

/** What is known of a member, as far as a list can say it too. */
export type KnownMember = {
  membershipId: string;
  personId: string;
  version: number;
  name: string | null;
  hasAccount: boolean;
  language: "de" | "en";
  function: string;
  /** Had contacts and responsibilities taken out: only they put any in again. */
  isWithdrawn?: boolean;
  contacts: readonly {
    id: string;
    kind: "mail" | "phone" | "mobile" | "address";
    value: string;
    visibility: "internal" | "network" | "public";
  }[];
  responsibilities: readonly { topic: string; ars: string | null; note: string | null }[];
};

export type Match = { entry: ListEntry; member: KnownMember | null };
type Place = Pick<PreviewRow["problems"][number], "field" | "otherRow">;

/** Whom of this organization each row means. Somebody with the same address elsewhere is another person (decision record 8). */
export const matchMembers = (entries: readonly ListEntry[], members: readonly KnownMember[]): Match[] => {
  const byMail = groupBy(members, ({ contacts }) => contacts.filter(isMail).map(({ value }) => mailKey(value)));
  const byName = groupBy(members, ({ name }) => (name === null ? [] : [comparable(name)]));
  const listed = {
    mails: groupBy(entries, ({ contacts }) => (contacts.mail ? [mailKey(contacts.mail)] : [])),
    names: groupBy(entries, ({ name }) => (name === null ? [] : [comparable(name)])),
  };
  const matches = entries.map((entry) => ({ entry, member: findMember(entry, { byMail, byName, listed }) }));
  markDuplicates(matches);
  markSharedMails(listed.mails);
  return matches;
};

type Index<T> = ReadonlyMap<string, readonly T[]>;
type Indexes = {
  byMail: Index<KnownMember>;
  byName: Index<KnownMember>;
  listed: { mails: Index<ListEntry>; names: Index<ListEntry> };
};

const isMail = ({ kind }: { kind: string }): boolean => kind === "mail";

const groupBy = <T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
};

const findMember = (entry: ListEntry, indexes: Indexes): KnownMember | null => {
  if (entry.name === null) return null;
  const name = comparable(entry.name);
  const mail = entry.contacts.mail ? mailKey(entry.contacts.mail) : null;
  const atMail = mail === null ? [] : (indexes.byMail.get(mail) ?? []);
  const named = atMail.filter((member) => member.name !== null && comparable(member.name) === name);
  if (named.length > 0) return onlyOne(entry, named);
  const [renamed] = atMail;
  const isOwnMail = atMail.length === 1 && mail !== null && indexes.listed.mails.get(mail)?.length === 1;
  if (renamed && isOwnMail && sharesWord(renamed.name, name)) return renamed;
  if (atMail.length > 0) entry.hints.push({ field: "mail", code: "shared-mail", otherRow: null });
  return findByName(entry, name, indexes);
};

const findByName = (entry: ListEntry, name: string, { byName, listed }: Indexes): KnownMember | null => {
  const named = byName.get(name) ?? [];
  const job = entry.function === null ? null : comparable(entry.function);
  const inSameJob = named.filter((member) => job !== null && comparable(member.function) === job);
  if (inSameJob.length > 0) return onlyOne(entry, inSameJob);
  const possible = named.filter(({ contacts }) => !entry.contacts.mail || !contacts.some(isMail));
  if (possible.length > 0 && listed.names.get(name)?.length === 1) return onlyOne(entry, possible);
  if (named.length > 0) entry.hints.push({ field: "name", code: "same-name", otherRow: null });
  return null;
};

const onlyOne = (entry: ListEntry, members: readonly KnownMember[]): KnownMember | null => {
  const [member] = members;
  if (members.length === 1 && member) return member;
  entry.problems.push({ field: "name", code: "several-members", otherRow: null });
  return null;
};

/** Somebody who married keeps a first name; who took over the mailbox has another one. */
const sharesWord = (one: string | null, other: string): boolean => {
  const words = comparable(one ?? "").split(" ");
  return other.split(" ").some((word) => word.length > 2 && words.includes(word));
};

/** Rows that mean the same member, or the same new one. */
const markDuplicates = (matches: readonly Match[]): void => {
  const keysOf = ({ entry, member }: Match): string[] => {
    if (member) return [member.membershipId];
    if (entry.name === null) return [];
    const name = comparable(entry.name);
    const { mail } = entry.contacts;
    return [`${name}|${comparable(entry.function ?? "")}`, ...(mail ? [`${name}@${mailKey(mail)}`] : [])];
  };
  const place = (otherRow: number): Place => ({ field: "name", otherRow });
  for (const [first, ...others] of groupBy(matches, keysOf).values())
    for (const other of others) {
      if (!first || other.entry.problems.some(({ code }) => code === "duplicate")) continue;
      other.entry.problems.push({ ...place(first.entry.number), code: "duplicate" });
    }
};

const markSharedMails = (mails: Index<ListEntry>): void => {
  for (const [first, ...others] of mails.values())
    for (const other of others)
      if (first && !other.problems.some(({ code }) => code === "duplicate"))
        other.hints.push({ field: "mail", code: "shared-mail", otherRow: first.number });
};
