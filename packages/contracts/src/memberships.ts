import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Ars, Id, Instant, Language, LocalDate, line, Mail, optionalLine, Version } from "./fields.ts";
import { PageQuery, page } from "./page.ts";

export const MembershipRole = z.enum(["admin", "member"]);
export const ContactKind = z.enum(["mail", "phone", "mobile", "address"]);
export const ContactVisibility = z.enum(["internal", "network", "public"]);

export const Contact = z.strictObject({ kind: ContactKind, value: line(300), visibility: ContactVisibility });
export type Contact = z.infer<typeof Contact>;

export const Responsibility = z.strictObject({
  topic: line(120),
  /** Null: wherever the organization serves. */
  ars: Ars.nullable(),
  note: optionalLine(300),
});
export type Responsibility = z.infer<typeof Responsibility>;

/** Contacts and responsibilities that the reader may not see are missing, not masked. */
export const Membership = z.object({
  id: Id,
  personId: Id,
  /** Null: a former member, erased. */
  name: z.string().nullable(),
  function: z.string(),
  role: MembershipRole,
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
  confirmedAt: Instant.nullable(),
  /** From when on nobody has confirmed the entry for too long; null: it is fresh. */
  unconfirmedSince: Instant.nullable(),
  hasAccount: z.boolean(),
  contacts: z.array(Contact),
  responsibilities: z.array(Responsibility),
  version: Version,
});
export type Membership = z.infer<typeof Membership>;

export const NewMembership = z.strictObject({
  name: line(200),
  language: Language.default("de"),
  function: line(200),
  role: MembershipRole.default("member"),
  contacts: z.array(Contact).max(12).default([]),
  responsibilities: z.array(Responsibility).max(30).default([]),
});
export type NewMembership = z.infer<typeof NewMembership>;

const inOrganization = z.object({ organizationId: Id });
const inMembership = z.object({ membershipId: Id });

export const listMemberships = endpoint({
  method: "GET",
  path: "/organizations/:organizationId/memberships",
  summary: "An organization's members, by name",
  params: inOrganization,
  query: PageQuery,
  response: page(Membership),
});

export const addMembership = endpoint({
  method: "POST",
  path: "/organizations/:organizationId/memberships",
  summary: "Add a person as a member",
  params: inOrganization,
  body: NewMembership,
  idempotent: true,
  status: 201,
  response: Membership,
});

export const readMembership = endpoint({
  method: "GET",
  path: "/memberships/:membershipId",
  summary: "Read one membership",
  params: inMembership,
  response: Membership,
});

export const changeMembership = endpoint({
  method: "PATCH",
  path: "/memberships/:membershipId",
  summary: "Change function, role, contacts and responsibilities; only the person makes own contacts public",
  params: inMembership,
  body: NewMembership.omit({ language: true }).partial(),
  versioned: true,
  response: Membership,
});

export const endMembership = endpoint({
  method: "DELETE",
  path: "/memberships/:membershipId",
  summary: "End a membership today; ends its seat holdings and links",
  params: inMembership,
  versioned: true,
  status: 204,
  response: z.null(),
});

export const inviteMember = endpoint({
  method: "POST",
  path: "/memberships/:membershipId/invitation",
  summary: "Mail the member an invitation to make an account",
  params: inMembership,
  idempotent: true,
  status: 202,
  /** Null: an address that the actor may not see. */
  response: z.object({ mail: Mail.nullable() }),
});
