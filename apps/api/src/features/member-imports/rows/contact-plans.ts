import type { PreviewRow } from "@runde-tische/contracts/member-imports";
import type { Contact } from "@runde-tische/contracts/memberships";
import { type Kind, sameContact } from "./contact-values.ts";
import type { ListEntry } from "./list-entries.ts";
import type { KnownMember } from "./member-matches.ts";

type Limited = "internal" | "network";

type ContactPlan = {
  changes: PreviewRow["changes"];
  changed: { id: string; value: string; visibility: Limited }[];
  added: Contact[];
};

/** What is public, the person made so: it stays, and the list's value stands beside it. Another spelling is no change. */
export const planContacts = (entry: ListEntry, member: KnownMember, fallback: Limited): ContactPlan => {
  const plan: ContactPlan = { changes: [], changed: [], added: [] };
  for (const [kind, value] of Object.entries(entry.contacts) as [Kind, string][]) {
    const known = member.contacts.filter((contact) => contact.kind === kind);
    const same = known.find((contact) => sameContact(kind, contact.value, value));
    if (same) planVisibility(plan, entry, same);
    else planValue(plan, entry, known, { kind, value, visibility: entry.visibility ?? fallback });
  }
  return plan;
};

type Known = KnownMember["contacts"][number];

const planVisibility = (plan: ContactPlan, entry: ListEntry, { id, kind, value, visibility }: Known): void => {
  const asked = entry.visibility;
  if (asked === null || asked === visibility) return;
  if (visibility === "public") {
    entry.hints.push({ field: kind, code: "kept-public", otherRow: null });
    return;
  }
  plan.changed.push({ id, value, visibility: asked });
  plan.changes.push({ field: "visibility", before: `${value}: ${visibility}`, after: `${value}: ${asked}` });
};

const planValue = (plan: ContactPlan, entry: ListEntry, known: readonly Known[], contact: Contact): void => {
  const { kind, value } = contact;
  if (known.some(({ visibility }) => visibility === "public"))
    entry.hints.push({ field: kind, code: "kept-public", otherRow: null });
  const replaced = known.find(({ visibility }) => visibility !== "public");
  plan.changes.push({ field: kind, before: replaced?.value ?? null, after: value });
  if (replaced) {
    const visibility = entry.visibility ?? (replaced.visibility as Limited);
    plan.changed.push({ id: replaced.id, value, visibility });
  } else plan.added.push(contact);
};
