import { type Db, Prisma } from "@runde-tische/database/client";
import type { MembershipScope, MembersScope } from "./memberships.policy.ts";

const isCurrent = (day: Date): Prisma.Sql =>
  Prisma.sql`(m.valid_from <= ${day}::date AND (m.valid_to IS NULL OR m.valid_to >= ${day}::date))`;

/** Nobody told the person, who did not come by themselves either. */
const isUntold = Prisma.sql`(m.told_at IS NULL AND m.confirmed_at IS NULL AND m.withdrawn_at IS NULL)`;

/** As mails find their addresses. */
const isReachable = Prisma.sql`(m.unreachable_at IS NULL AND (
  p.mail IS NOT NULL
  OR EXISTS (SELECT 1 FROM contact c WHERE c.membership_id = m.id AND c.kind = 'mail')
  OR EXISTS (SELECT 1 FROM auth_user u WHERE u.id = p.account_id AND u.email_verified)))`;

export type Upkeep = { total: number; unconfirmed: number; untold: number; unreachable: number };

export const count = async (
  db: Db,
  { organizationId }: MembersScope,
  day: Date,
  confirmedBefore: Date,
): Promise<Upkeep> => {
  const [row] = await db.$queryRaw<Upkeep[]>`
    SELECT count(*)::int AS total,
      count(*) FILTER (WHERE m.withdrawn_at IS NULL
        AND coalesce(m.confirmed_at, m.told_at, m.created_at) <= ${confirmedBefore})::int AS unconfirmed,
      count(*) FILTER (WHERE ${isUntold})::int AS untold,
      count(*) FILTER (WHERE ${isUntold} AND NOT ${isReachable})::int AS unreachable
    FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.organization_id = ${organizationId}::uuid AND ${isCurrent(day)}`;
  return row ?? { total: 0, unconfirmed: 0, untold: 0, unreachable: 0 };
};

/** False: asked since then already. */
export const markAsked = async (
  db: Db,
  { membershipId }: MembershipScope,
  now: Date,
  since: Date,
): Promise<boolean> => {
  const { count } = await db.membership.updateMany({
    where: { id: membershipId, OR: [{ confirmAskedAt: null }, { confirmAskedAt: { lte: since } }] },
    data: { confirmAskedAt: now },
  });
  return count === 1;
};

export const setTold = (db: Db, { membershipId }: MembershipScope, toldAt: Date) =>
  db.membership.update({ where: { id: membershipId }, data: { toldAt }, select: { id: true } });

/** The mail has left that says why the entry stands here. */
export const markTold = (db: Db, membershipId: string, now: Date) =>
  db.membership.updateMany({ where: { id: membershipId, toldAt: null }, data: { toldAt: now } });

export const markUnreachable = (db: Db, membershipId: string, now: Date) =>
  db.membership.updateMany({ where: { id: membershipId }, data: { unreachableAt: now } });

/** Until the transaction ends no other process decides whom to write to. */
export const lockReminders = (db: Db) => db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('reminders', 0))`;

const ASKING = ["membership.notice", "membership.confirm"];

export const countMailsSince = (db: Db, since: Date): Promise<number> =>
  db.mail.count({ where: { kind: { in: ASKING }, createdAt: { gt: since } } });

export type Due = { id: string; personId: string };

/** A mail that tells the same is on its way. */
const isWaiting = Prisma.sql`EXISTS (
  SELECT 1 FROM mail q WHERE q.status = 'queued' AND q.subject_id = m.id
    AND q.kind IN ('membership.notice', 'membership.confirm', 'membership.invitation'))`;

const due = (day: Date): Prisma.Sql => Prisma.sql`
  FROM membership m JOIN person p ON p.id = m.person_id JOIN organization o ON o.id = m.organization_id
  WHERE o.status = 'active' AND p.erased_at IS NULL AND m.withdrawn_at IS NULL
    AND ${isCurrent(day)} AND ${isReachable} AND NOT ${isWaiting}`;

export const listUntold = (db: Db, day: Date, enteredBefore: Date, limit: number): Promise<Due[]> => db.$queryRaw`
  SELECT m.id, m.person_id AS "personId" ${due(day)} AND ${isUntold} AND m.created_at <= ${enteredBefore}
  ORDER BY m.created_at, m.id LIMIT ${limit}`;

/** Confirmed or told half a year ago, or eleven months, and not asked since then. Marks them as asked now. */
export const takeUnconfirmed = (db: Db, day: Date, now: Date, limit: number): Promise<Due[]> => db.$queryRaw`
  UPDATE membership SET confirm_asked_at = ${now} WHERE id IN (
    SELECT m.id ${due(day)} AND NOT ${isUntold} AND EXISTS (
      SELECT 1 FROM (VALUES (interval '6 months'), (interval '11 months')) step(after),
        LATERAL (SELECT coalesce(m.confirmed_at, m.told_at) + after AS at) moment
      WHERE moment.at <= ${now} AND (m.confirm_asked_at IS NULL OR m.confirm_asked_at < moment.at))
    ORDER BY coalesce(m.confirmed_at, m.told_at), m.id LIMIT ${limit})
  RETURNING id, person_id AS "personId"`;
