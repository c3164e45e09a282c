import type { UpkeepNeed } from "@runde-tische/contracts/memberships";
import { type Db, Prisma } from "@runde-tische/database/client";
import { inForce } from "../access/periods.repository.ts";
import type { MembershipScope, MembersScope } from "./memberships.policy.ts";

/** Nobody told the person, who did not come by themselves either. */
export const isUntold = Prisma.sql`(m.told_at IS NULL AND m.confirmed_at IS NULL AND m.withdrawn_at IS NULL)`;

/** As mails find their addresses. */
export const isReachable = Prisma.sql`(m.unreachable_at IS NULL AND (
  p.mail IS NOT NULL
  OR EXISTS (SELECT 1 FROM contact c WHERE c.membership_id = m.id AND c.kind = 'mail')
  OR EXISTS (SELECT 1 FROM auth_user u WHERE u.id = p.account_id AND u.email_verified)))`;

/** `confirmedBefore`: what nobody confirmed since then counts as unconfirmed. */
const inNeed = (need: UpkeepNeed, confirmedBefore: Date): Prisma.Sql => {
  if (need === "untold") return isUntold;
  if (need === "withdrawn") return Prisma.sql`(m.withdrawn_at IS NOT NULL)`;
  return Prisma.sql`(m.withdrawn_at IS NULL
    AND coalesce(m.confirmed_at, m.told_at, m.created_at) <= ${confirmedBefore})`;
};

/** Narrows a list of memberships `m` to those whose entries need care. */
export const narrowTo = (need: UpkeepNeed | undefined, confirmedBefore: Date): Prisma.Sql =>
  need ? inNeed(need, confirmedBefore) : Prisma.sql`true`;

export type Upkeep = { total: number; unconfirmed: number; untold: number; unreachable: number; withdrawn: number };

export const count = async (
  db: Db,
  { organizationId }: MembersScope,
  day: Date,
  confirmedBefore: Date,
): Promise<Upkeep> => {
  const [row] = await db.$queryRaw<Upkeep[]>`
    SELECT count(*)::int AS total,
      count(*) FILTER (WHERE ${inNeed("unconfirmed", confirmedBefore)})::int AS unconfirmed,
      count(*) FILTER (WHERE ${isUntold})::int AS untold,
      count(*) FILTER (WHERE ${isUntold} AND NOT ${isReachable})::int AS unreachable,
      count(*) FILTER (WHERE ${inNeed("withdrawn", confirmedBefore)})::int AS withdrawn
    FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.organization_id = ${organizationId}::uuid AND ${inForce("m", day)}`;
  return row ?? { total: 0, unconfirmed: 0, untold: 0, unreachable: 0, withdrawn: 0 };
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

/** The mail has left that says why the entry stands here, to an address that takes mails. */
export const markTold = (db: Db, membershipId: string, now: Date) => db.$executeRaw`
  UPDATE membership SET told_at = coalesce(told_at, ${now}), unreachable_at = NULL
  WHERE id = ${membershipId}::uuid AND (told_at IS NULL OR unreachable_at IS NOT NULL)`;

export const markUnreachable = (db: Db, membershipId: string, now: Date) =>
  db.membership.updateMany({ where: { id: membershipId }, data: { unreachableAt: now } });

/** Until the transaction ends no other process decides whom to write to. */
export const lockReminders = (db: Db) => db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('reminders', 0))`;

export type Due = { id: string; personId: string };

/** How many each organization may cause, and since when they count. */
export type Cap = { mails: number; since: Date; atOnce: number };

/** A mail that tells the same is on its way, or was refused within the last days for another reason than its address. */
const isWaiting = (since: Date): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM mail q WHERE q.subject_id = m.id AND (q.status = 'queued' OR (q.status = 'failed' AND q.created_at > ${since}))
    AND q.kind IN ('membership.notice', 'membership.confirm', 'membership.invitation'))`;

/** Those of each organization whose turn it is, in the order of `since`, besides what it caused lately. */
const inTurn = (where: Prisma.Sql, since: Prisma.Sql, day: Date, failedSince: Date, cap: Cap): Prisma.Sql => Prisma.sql`
  SELECT id, person_id FROM (
    SELECT m.id, m.person_id, ${since} AS since, coalesce(s.sent, 0)
      + row_number() OVER (PARTITION BY m.organization_id ORDER BY ${since}, m.id) AS turn
    FROM membership m JOIN person p ON p.id = m.person_id JOIN organization o ON o.id = m.organization_id
    LEFT JOIN (
      SELECT x.organization_id, count(*) AS sent FROM mail q JOIN membership x ON x.id = q.subject_id
      WHERE q.kind IN ('membership.notice', 'membership.confirm') AND q.created_at > ${cap.since} GROUP BY 1
    ) s ON s.organization_id = m.organization_id
    WHERE o.status = 'active' AND p.erased_at IS NULL AND m.withdrawn_at IS NULL
      AND ${inForce("m", day)} AND ${isReachable} AND NOT ${isWaiting(failedSince)} AND ${where}
  ) due WHERE turn <= ${cap.mails} ORDER BY since, id LIMIT ${cap.atOnce}`;

type Asking = { day: Date; failedSince: Date; cap: Cap };

export const listUntold = (db: Db, { day, failedSince, cap }: Asking, enteredBefore: Date): Promise<Due[]> => {
  const where = Prisma.sql`${isUntold} AND m.created_at <= ${enteredBefore}`;
  return db.$queryRaw`
    SELECT id, person_id AS "personId" FROM (${inTurn(where, Prisma.sql`m.created_at`, day, failedSince, cap)}) due`;
};

/** Confirmed or told half a year ago, or eleven months, and not asked since then. Marks them as asked now. */
export const takeUnconfirmed = (db: Db, { day, failedSince, cap }: Asking, now: Date): Promise<Due[]> => {
  const known = Prisma.sql`coalesce(m.confirmed_at, m.told_at)`;
  const where = Prisma.sql`NOT ${isUntold} AND EXISTS (
    SELECT 1 FROM (VALUES (interval '6 months'), (interval '11 months')) step(after),
      LATERAL (SELECT ${known} + after AS at) moment
    WHERE moment.at <= ${now} AND (m.confirm_asked_at IS NULL OR m.confirm_asked_at < moment.at))`;
  return db.$queryRaw`
    UPDATE membership SET confirm_asked_at = ${now}
    WHERE id IN (SELECT id FROM (${inTurn(where, known, day, failedSince, cap)}) due)
    RETURNING id, person_id AS "personId"`;
};

/** When the entry was made whose person has waited longest to learn of it. */
export const findOldestUntold = async (db: Db, day: Date): Promise<Date | null> => {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT min(m.created_at) AS at FROM membership m JOIN person p ON p.id = m.person_id
      JOIN organization o ON o.id = m.organization_id
    WHERE o.status = 'active' AND p.erased_at IS NULL AND ${isUntold} AND ${inForce("m", day)}`;
  return row?.at ?? null;
};
