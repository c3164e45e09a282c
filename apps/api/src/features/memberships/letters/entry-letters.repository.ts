import { type Db, Prisma } from "@runde-tische/database/client";
import { inForce } from "../../access/periods.repository.ts";
import type { MembersScope } from "../memberships.policy.ts";
import { isReachable, isUntold } from "../upkeep.repository.ts";

/** Entries `m` of `p` that nobody told of, and no mail will. */
const needsLetter = ({ organizationId }: MembersScope, day: Date): Prisma.Sql => Prisma.sql`
  m.organization_id = ${organizationId}::uuid AND p.erased_at IS NULL AND ${inForce("m", day)}
  AND ${isUntold} AND NOT ${isReachable}`;

export const count = async (db: Db, scope: MembersScope, day: Date): Promise<number> => {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM membership m JOIN person p ON p.id = m.person_id WHERE ${needsLetter(scope, day)}`;
  return row?.count ?? 0;
};

const shown = {
  person: { select: { name: true, language: true } },
  organization: true,
  contacts: { where: { kind: "address" }, orderBy: { id: "asc" }, take: 1 },
} satisfies Prisma.MembershipInclude;

export type EntryLetterRow = Prisma.MembershipGetPayload<{ include: typeof shown }>;

/** Those first who wait longest. */
export const list = async (db: Db, scope: MembersScope, day: Date, limit: number): Promise<EntryLetterRow[]> => {
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM membership m JOIN person p ON p.id = m.person_id
    WHERE ${needsLetter(scope, day)} ORDER BY m.created_at, m.id LIMIT ${limit}`;
  const where = { id: { in: found.map(({ id }) => id) } };
  return db.membership.findMany({ where, include: shown, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
};

/** Those whom nobody had told meanwhile. */
export const markTold = (
  db: Db,
  { organizationId }: MembersScope,
  membershipIds: readonly string[],
  toldAt: Date,
): Promise<{ id: string }[]> => db.$queryRaw`
  UPDATE membership m SET told_at = ${toldAt}
  WHERE m.organization_id = ${organizationId}::uuid AND m.id = ANY (${[...membershipIds]}::uuid[]) AND ${isUntold}
  RETURNING m.id`;
