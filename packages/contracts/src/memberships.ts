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
  /** How the entry is kept up; null for readers who neither manage the members nor are the person. */
  upkeep: z
    .object({
      /** When the person learned of the entry. */
      toldAt: Instant.nullable(),
      /** When they were last asked to confirm it. */
      askedAt: Instant.nullable(),
      /** When they had contacts and responsibilities taken out: only they put any in again. */
      withdrawnAt: Instant.nullable(),
      /** Whether mails about the entry reach them. */
      isReachable: z.boolean(),
    })
    .nullable(),
  contacts: z.array(Contact),
  responsibilities: z.array(Responsibility),
  version: Version,
});
export type Membership = z.infer<typeof Membership>;

/** What an organization shows to everybody: functions and public contacts, nobody's name and nothing that stands for a person. */
export const PublicMembership = Membership.pick({
  id: true,
  function: true,
  unconfirmedSince: true,
  contacts: true,
  version: true,
});
export type PublicMembership = z.infer<typeof PublicMembership>;

/** By how much the reader may see. */
const SeenMembership = z.union([Membership, PublicMembership]);
export type SeenMembership = z.infer<typeof SeenMembership>;

/** Without defaults: a change would write them over what it leaves out. */
export const MembershipFields = z.strictObject({
  name: line(200),
  function: line(200),
  role: MembershipRole,
  contacts: z.array(Contact).max(12),
  responsibilities: z.array(Responsibility).max(30),
});

export const NewMembership = MembershipFields.extend({
  language: Language.default("de"),
  role: MembershipFields.shape.role.default("member"),
  contacts: MembershipFields.shape.contacts.default([]),
  responsibilities: MembershipFields.shape.responsibilities.default([]),
});
export type NewMembership = z.infer<typeof NewMembership>;

const inOrganization = z.object({ organizationId: Id });
const inMembership = z.object({ membershipId: Id });

/** Entries that need care: long unconfirmed; of persons who do not know of them; taken out by the person. */
export const UpkeepNeed = z.enum(["unconfirmed", "untold", "withdrawn"]);
export type UpkeepNeed = z.infer<typeof UpkeepNeed>;

export const listMemberships = endpoint({
  method: "GET",
  path: "/organizations/:organizationId/memberships",
  summary: "An organization's members, by name; for those who manage them also those alone whose entries need care",
  params: inOrganization,
  query: PageQuery.extend({ need: UpkeepNeed.optional() }),
  response: page(SeenMembership),
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
  response: SeenMembership,
});

export const changeMembership = endpoint({
  method: "PATCH",
  path: "/memberships/:membershipId",
  summary: "Change function, role, contacts and responsibilities; only the person makes own contacts public",
  params: inMembership,
  body: MembershipFields.partial(),
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

export const askToConfirm = endpoint({
  method: "POST",
  path: "/memberships/:membershipId/confirmation-request",
  summary: "Mail the person the link to their entry, once a week at most; whoever does not know of it is told",
  params: inMembership,
  idempotent: true,
  status: 202,
  response: z.null(),
});

export const recordTold = endpoint({
  method: "POST",
  path: "/memberships/:membershipId/notice",
  summary: "Record on which day the person was told about the entry, in person or on paper",
  params: inMembership,
  body: z.strictObject({ toldOn: LocalDate }),
  response: Membership,
});

export const readUpkeep = endpoint({
  method: "GET",
  path: "/organizations/:organizationId/upkeep",
  summary: "How many of the organization's entries need care",
  params: inOrganization,
  response: z.object({
    total: z.int(),
    /** Nobody confirmed them for a year. */
    unconfirmed: z.int(),
    /** The person does not know of them yet. */
    untold: z.int(),
    /** Of those, whom no mail reaches. */
    unreachable: z.int(),
    /** The person took contacts and responsibilities out. */
    withdrawn: z.int(),
  }),
});
