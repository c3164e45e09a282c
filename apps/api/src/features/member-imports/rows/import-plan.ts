import type { ImportField, MemberList, PreviewRow } from "@runde-tische/contracts/member-imports";
import type { Contact, Responsibility } from "@runde-tische/contracts/memberships";
import { planContacts } from "./contact-plans.ts";
import type { ListEntry } from "./list-entries.ts";
import { type KnownMember, type Match, matchMembers } from "./member-matches.ts";
import { planResponsibilities, showResponsibilities } from "./responsibility-plans.ts";

export type NewMember = {
  name: string;
  language: "de" | "en";
  function: string;
  contacts: Contact[];
  responsibilities: Responsibility[];
};

/** What changes at a member; what is missing stays. `version` is the one the plan was made from. */
export type MemberChange = {
  membershipId: string;
  personId: string;
  version: number;
  name?: string;
  language?: "de" | "en";
  function?: string;
  changedContacts: { id: string; value: string; visibility: "internal" | "network" }[];
  addedContacts: Contact[];
  responsibilities?: Responsibility[];
  /** Links went to another address than the list names. */
  isReaddressed: boolean;
};

export type PlannedRow = PreviewRow & { added?: NewMember; change?: MemberChange };
export type ImportPlan = { rows: PlannedRow[]; unlisted: KnownMember[] };

export type PlanOptions = Pick<MemberList, "visibility" | "defaultFunction"> & {
  /** For what a change of area is shown as. */
  areaNames: ReadonlyMap<string, string>;
};

export const planImport = (
  entries: readonly ListEntry[],
  members: readonly KnownMember[],
  options: PlanOptions,
): ImportPlan => {
  const matches = matchMembers(entries, members);
  const listed = new Set(matches.flatMap(({ member }) => member?.membershipId ?? []));
  return {
    rows: matches.map((match) => planRow(match, options)),
    unlisted: members.filter(({ membershipId }) => !listed.has(membershipId)),
  };
};

const planRow = (match: Match, options: PlanOptions): PlannedRow => {
  const { number, name, problems, hints } = match.entry;
  const row = match.member ? changeOf(match.entry, match.member, options) : newOf(match.entry, options);
  if (problems.length > 0) return { number, name, outcome: "faulty", changes: [], problems, hints };
  return { number, name, problems, hints, ...row };
};

type Outcome = Pick<PlannedRow, "outcome" | "changes" | "added" | "change">;

const newOf = (entry: ListEntry, { visibility, defaultFunction }: PlanOptions): Outcome => {
  const { name, function: job = null, contacts, language } = entry;
  const title = job ?? defaultFunction;
  requireCell(entry, "name", name);
  requireCell(entry, "function", title);
  const added = {
    name: name ?? "",
    language: language ?? "de",
    function: title ?? "",
    contacts: (Object.entries(contacts) as [Contact["kind"], string][]).map(([kind, value]) => ({
      kind,
      value,
      visibility: entry.visibility ?? visibility,
    })),
    responsibilities: planResponsibilities(entry, []) ?? [],
  };
  return { outcome: "new", changes: [], added };
};

/** A cell that is faulty is said to be so already. */
const requireCell = ({ problems }: ListEntry, field: ImportField, value: string | null): void => {
  const isNamePart = (name: string) => field === "name" && (name === "firstName" || name === "lastName");
  const isKnown = problems.some((problem) => problem.field === field || isNamePart(problem.field));
  if (value === null && !isKnown) problems.push({ field, code: "missing", otherRow: null });
};

const changeOf = (listed: ListEntry, member: KnownMember, options: PlanOptions): Outcome => {
  const entry = member.isWithdrawn ? { ...listed, contacts: {}, topics: null, note: null, area: null } : listed;
  const changes: PreviewRow["changes"] = [];
  const note = (field: ImportField, before: string | null, after: string) => changes.push({ field, before, after });
  const { membershipId, personId, version } = member;
  const contacts = planContacts(entry, member, options.visibility);
  changes.push(...contacts.changes);
  const change: MemberChange = {
    ...{ membershipId, personId, version },
    ...planPerson(entry, member, note),
    changedContacts: contacts.changed,
    addedContacts: contacts.added,
    isReaddressed: contacts.changes.some(({ field }) => field === "mail"),
  };
  if (entry.function !== null && entry.function !== member.function) {
    note("function", member.function, entry.function);
    change.function = entry.function;
  }
  const responsibilities = planResponsibilities(entry, member.responsibilities);
  const shown = (list: readonly Responsibility[]) => showResponsibilities(list, options.areaNames);
  if (responsibilities && shown(responsibilities) !== shown(member.responsibilities)) {
    note("topics", shown(member.responsibilities) || null, shown(responsibilities));
    change.responsibilities = responsibilities;
  }
  return changes.length > 0 ? { outcome: "changed", changes, change } : { outcome: "unchanged", changes };
};

/** Whoever has an account keeps name and language themselves. */
const planPerson = (
  entry: ListEntry,
  { name, language, hasAccount }: KnownMember,
  note: (field: ImportField, before: string | null, after: string) => void,
): Pick<MemberChange, "name" | "language"> => {
  const renamed = entry.name !== null && entry.name !== name ? entry.name : null;
  if (hasAccount) {
    if (renamed) entry.hints.push({ field: "name", code: "kept-name", otherRow: null });
    return {};
  }
  const spoken = entry.language !== null && entry.language !== language ? entry.language : null;
  if (renamed) note("name", name, renamed);
  if (spoken) note("language", language, spoken);
  return { ...(renamed && { name: renamed }), ...(spoken && { language: spoken }) };
};
