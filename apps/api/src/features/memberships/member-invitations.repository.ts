import { type Db, Prisma } from "@runde-tische/database/client";
import type { Cursor } from "../../lib/cursor.ts";
import { inForce } from "../access/periods.repository.ts";
import type { MembersScope } from "./memberships.policy.ts";

export type InvitableRow = {
  membershipId: string;
  personId: string;
  name: string | null;
  function: string;
  mail: string;
  invitedAt: Date | null;
  sortedBy: string;
};

/** The log knows who was invited when, longer than the mails do. */
const invitable = ({ organizationId }: MembersScope, day: Date) => Prisma.sql`(
  SELECT m.id AS "membershipId", p.id AS "personId", p.name, m.function, c.value AS mail, i.at AS "invitedAt",
    (i.at IS NOT NULL)::int AS "wasInvited", coalesce(p.name, '') AS "sortedBy"
  FROM membership m JOIN person p ON p.id = m.person_id AND p.account_id IS NULL AND p.erased_at IS NULL
  JOIN LATERAL (
    SELECT value FROM contact WHERE membership_id = m.id AND kind = 'mail' ORDER BY id LIMIT 1
  ) c ON true
  LEFT JOIN LATERAL (
    SELECT max(at) AS at FROM change WHERE subject_id = m.id AND kind = 'membership.invited'
  ) i ON true
  WHERE m.organization_id = ${organizationId}::uuid
    AND ${inForce("m", day)}
)`;

export const listInvitable = (
  db: Db,
  scope: MembersScope,
  day: Date,
  after: Cursor | null,
  limit: number,
): Promise<(InvitableRow & { wasInvited: number })[]> =>
  db.$queryRaw`
    SELECT * FROM ${invitable(scope, day)} v
    WHERE ${after ? Prisma.sql`("wasInvited", "sortedBy", "membershipId") > (${after[0]}::int, ${after[1]}, ${after[2]}::uuid)` : Prisma.sql`true`}
    ORDER BY "wasInvited", "sortedBy", "membershipId" LIMIT ${limit + 1}`;

export const findInvitable = (
  db: Db,
  scope: MembersScope,
  day: Date,
  membershipIds: readonly string[],
): Promise<InvitableRow[]> =>
  db.$queryRaw`SELECT * FROM ${invitable(scope, day)} v WHERE "membershipId" = ANY (${[...membershipIds]}::uuid[])`;

/** A day begins at midnight in Germany, whatever zone the database has. */
export const countInvitedToday = async (db: Db, { organizationId }: MembersScope, now: Date): Promise<number> => {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM change
    WHERE organization_id = ${organizationId}::uuid AND kind = 'membership.invited'
      AND at >= date_trunc('day', ${now}::timestamptz, 'Europe/Berlin')`;
  return row?.count ?? 0;
};

/** Ends what was mailed before; a mail that still waits takes the new secret when it is sent. */
export const raiseInvitations = (db: Db, { organizationId }: MembersScope, membershipIds: readonly string[]) =>
  db.membership.updateMany({
    where: { id: { in: [...membershipIds] }, organizationId },
    data: { invitationGeneration: { increment: 1 } },
  });
