import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Id, Instant } from "./fields.ts";
import { PageQuery, page } from "./page.ts";

/** How many invitations an organization sends on one day. */
export const INVITATIONS_PER_DAY = 200;

/** A member who has a mail address and no account. */
export const InvitableMember = z.object({
  membershipId: Id,
  name: z.string().nullable(),
  function: z.string(),
  mail: z.string(),
  /** When the last invitation was mailed; null: none yet. */
  invitedAt: Instant.nullable(),
});
export type InvitableMember = z.infer<typeof InvitableMember>;

const inOrganization = z.object({ organizationId: Id });

export const listInvitableMembers = endpoint({
  method: "GET",
  path: "/organizations/:organizationId/member-invitations",
  summary: "Who could be invited to make an account; those who never were come first",
  params: inOrganization,
  query: PageQuery,
  response: page(InvitableMember).extend({ leftToday: z.int() }),
});

export const inviteMembers = endpoint({
  method: "POST",
  path: "/organizations/:organizationId/member-invitations",
  summary: "Mail these members an invitation to make an account, all of them or none",
  params: inOrganization,
  body: z.strictObject({ membershipIds: z.array(Id).min(1).max(INVITATIONS_PER_DAY) }),
  idempotent: true,
  status: 202,
  response: z.object({ invited: z.int(), leftToday: z.int() }),
});
