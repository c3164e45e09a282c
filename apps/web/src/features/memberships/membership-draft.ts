import { Mail, Phone } from "@runde-tische/contracts/fields";
import { Contact, type Membership, NewMembership, Responsibility } from "@runde-tische/contracts/memberships";
import { z } from "zod";
import { draftFields } from "../../lib/draft-fields.ts";
import { emptyAsNone } from "../../lib/empty-as-none.ts";

const { name, function: func, role } = NewMembership.shape;

const checkAddress = ({ kind, value }: Contact, context: z.RefinementCtx<Contact>): void => {
  if (kind === "address" || (kind === "mail" ? Mail : Phone).safeParse(value).success) return;
  const format = kind === "mail" ? "email" : "regex";
  context.addIssue({ code: "invalid_format", format, path: ["value"], input: value });
};

/** What the form holds: the contract's fields, each contact fitting its kind. */
export const MembershipDraft = z.strictObject({
  name,
  function: func,
  role: role.unwrap(),
  contacts: z.array(Contact.superRefine(checkAddress)).max(12),
  responsibilities: z.array(Responsibility.extend({ note: emptyAsNone(Responsibility.shape.note) })).max(30),
});
export type MembershipDraftInput = z.input<typeof MembershipDraft>;
export type MembershipDraft = z.output<typeof MembershipDraft>;

export const emptyMembership: MembershipDraftInput = {
  name: "",
  function: "",
  role: "member",
  contacts: [],
  responsibilities: [],
};

export type MembershipField = keyof MembershipDraft;

export const draftOfMembership = (membership: Membership): MembershipDraft => ({
  name: membership.name ?? "",
  function: membership.function,
  role: membership.role,
  contacts: membership.contacts,
  responsibilities: membership.responsibilities,
});

export const membershipInput = (draft: MembershipDraft): MembershipDraftInput => ({
  ...draft,
  responsibilities: draft.responsibilities.map((one) => ({ ...one, note: one.note ?? "" })),
});

/** Order of keys aside, the order of rows is part of what was written. */
export const plainMembership = (draft: MembershipDraft, field: MembershipField): unknown => {
  if (field === "contacts") return draft.contacts.map(({ kind, value, visibility }) => [kind, value, visibility]);
  if (field === "responsibilities") return draft.responsibilities.map(({ topic, ars, note }) => [topic, ars, note]);
  return draft[field];
};

export const membershipFields = draftFields(
  draftOfMembership,
  ["name", "function", "role", "contacts", "responsibilities"],
  plainMembership,
);
