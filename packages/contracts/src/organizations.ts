import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Ars, Id, Instant, line, Mail, optionalLine, Phone, text, Version, WebAddress } from "./fields.ts";
import { LEGAL_REGIMES } from "./legal-regimes.ts";
import { Municipality } from "./municipalities.ts";
import { PageQuery, page } from "./page.ts";

export const OrganizationKind = z.enum([
  "association",
  "authority",
  "cooperative",
  "initiative",
  "migrants",
  "council",
  "religious",
  "school",
  "company",
]);
export type OrganizationKind = z.infer<typeof OrganizationKind>;
export const Umbrella = z.enum(["diakonie", "caritas", "awo", "drk", "paritaet", "zwst"]);
export type Umbrella = z.infer<typeof Umbrella>;
export const LegalRegime = z.enum(LEGAL_REGIMES);
export const OrganizationStatus = z.enum(["pending", "active", "archived"]);

export const NewOrganization = z.strictObject({
  name: line(200),
  shortName: optionalLine(60),
  kind: OrganizationKind,
  umbrella: Umbrella.nullable(),
  /** The data protection law it is under; without it the one that is usual for its umbrella. */
  legalRegime: LegalRegime.optional(),
  municipalityArs: Ars,
  street: optionalLine(200),
  postcode: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
  city: optionalLine(100),
  website: WebAddress.nullable(),
  mail: Mail.nullable(),
  phone: Phone.nullable(),
  /** Whom to ask about data protection: an authority always has an officer, others from a certain size. */
  dataProtectionContact: optionalLine(300).optional(),
  about: text(2000).nullable(),
  /** Prefixes of Regionalschlüssel. */
  serviceAreas: z.array(Ars).min(1).max(50),
});
export type NewOrganization = z.infer<typeof NewOrganization>;

export const OrganizationSummary = z.object({
  id: Id,
  name: z.string(),
  shortName: z.string().nullable(),
  kind: OrganizationKind,
  umbrella: Umbrella.nullable(),
  municipality: Municipality,
  status: OrganizationStatus,
});
export type OrganizationSummary = z.infer<typeof OrganizationSummary>;

export const Organization = OrganizationSummary.extend({
  street: z.string().nullable(),
  postcode: z.string().nullable(),
  city: z.string().nullable(),
  website: z.string().nullable(),
  mail: z.string().nullable(),
  phone: z.string().nullable(),
  dataProtectionContact: z.string().nullable(),
  about: z.string().nullable(),
  serviceAreas: z.array(Municipality),
  legalRegime: LegalRegime,
  registeredAt: Instant,
  /** Only for its members and those who decide. */
  decisionReason: z.string().nullable(),
  version: Version,
  may: z.object({ edit: z.boolean(), decide: z.boolean(), manageMembers: z.boolean(), seeMembers: z.boolean() }),
});
export type Organization = z.infer<typeof Organization>;

const inOrganization = z.object({ organizationId: Id });

export const listOrganizations = endpoint({
  method: "GET",
  path: "/organizations",
  summary: "List organizations the actor may see, by name",
  query: PageQuery.extend({
    q: z.string().trim().max(100).optional(),
    municipality: Ars.optional(),
    status: OrganizationStatus.default("active"),
  }),
  response: page(OrganizationSummary),
});

export const listSimilarOrganizations = endpoint({
  method: "GET",
  path: "/organizations/similar",
  summary: "Active organizations that a new registration may duplicate",
  query: z.object({ name: line(200), municipality: Ars }),
  response: z.object({ items: z.array(OrganizationSummary) }),
});

export const registerOrganization = endpoint({
  method: "POST",
  path: "/organizations",
  summary: "Register an organization; it waits, unseen, until a municipality coordinator decides",
  body: NewOrganization,
  idempotent: true,
  status: 201,
  response: Organization,
});

export const readOrganization = endpoint({
  method: "GET",
  path: "/organizations/:organizationId",
  summary: "Read one organization",
  params: inOrganization,
  response: Organization,
});

export const changeOrganization = endpoint({
  method: "PATCH",
  path: "/organizations/:organizationId",
  summary: "Change an organization's profile and service area",
  params: inOrganization,
  body: NewOrganization.partial(),
  versioned: true,
  response: Organization,
});

export const decideOrganization = endpoint({
  method: "POST",
  path: "/organizations/:organizationId/decision",
  summary: "Confirm a registration, or refuse it with a reason",
  params: inOrganization,
  body: z.discriminatedUnion("accepted", [
    z.strictObject({ accepted: z.literal(true) }),
    z.strictObject({ accepted: z.literal(false), reason: line(1000) }),
  ]),
  idempotent: true,
  response: Organization,
});

export const JoinRequest = z.object({ id: Id, personId: Id, name: z.string().nullable(), requestedAt: Instant });
export type JoinRequest = z.infer<typeof JoinRequest>;

export const askToJoin = endpoint({
  method: "POST",
  path: "/organizations/:organizationId/join-requests",
  summary: "Ask to join an organization that exists already",
  params: inOrganization,
  idempotent: true,
  status: 201,
  response: JoinRequest,
});

export const listJoinRequests = endpoint({
  method: "GET",
  path: "/organizations/:organizationId/join-requests",
  summary: "Open requests to join",
  params: inOrganization,
  response: z.object({ items: z.array(JoinRequest) }),
});

export const decideJoinRequest = endpoint({
  method: "POST",
  path: "/join-requests/:joinRequestId/decision",
  summary: "Accept somebody into the organization, with their function, or decline",
  params: z.object({ joinRequestId: Id }),
  body: z.discriminatedUnion("accepted", [
    z.strictObject({ accepted: z.literal(true), function: line(200) }),
    z.strictObject({ accepted: z.literal(false) }),
  ]),
  idempotent: true,
  status: 204,
  response: z.null(),
});
