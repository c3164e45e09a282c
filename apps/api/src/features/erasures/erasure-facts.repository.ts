import type { Duty } from "@runde-tische/contracts/erasures";
import { type Db, Prisma } from "@runde-tische/database/client";
import { localDay } from "../../lib/local-date.ts";
import { notOver } from "../access/periods.repository.ts";

/** Of whoever erases on request: what is theirs does not stand in the way. */
export type Entry = { organizationId?: string; tableId?: string };

export const findHolding = (db: Db, id: string): Promise<{ seatId: string; personId: string } | null> =>
  db.seatHolding.findFirst({ where: { id, person: { erasedAt: null } }, select: { seatId: true, personId: true } });

/** Null: nobody else has to do with the person, and they have no account to do it themselves. */
export const findObstacle = async (db: Db, personId: string, entry: Entry, now: Date): Promise<string | null> => {
  const today = localDay(now);
  const [row] = await db.$queryRaw<{ account: boolean; membership: boolean; seat: boolean; duty: boolean }[]>`
    SELECT p.account_id IS NOT NULL AS account,
      EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND ${notOver("m", today)}
        AND m.organization_id IS DISTINCT FROM ${entry.organizationId ?? null}::uuid) AS membership,
      EXISTS (SELECT 1 FROM seat_holding h JOIN seat s ON s.id = h.seat_id WHERE h.person_id = p.id AND ${notOver("h", today)}
        AND s.table_id IS DISTINCT FROM ${entry.tableId ?? null}::uuid
        AND (s.organization_id IS NULL OR s.organization_id IS DISTINCT FROM ${entry.organizationId ?? null}::uuid)) AS seat,
      EXISTS (SELECT 1 FROM table_coordinator c WHERE c.person_id = p.id)
        OR EXISTS (SELECT 1 FROM municipality_coordinator c WHERE c.person_id = p.id AND c.ended_at IS NULL) AS duty
    FROM person p WHERE p.id = ${personId}::uuid`;
  if (!row) return "nobody to erase";
  if (row.account) return "the person has an account and erases themselves";
  if (row.membership) return "the person is a member elsewhere";
  if (row.seat) return "the person holds a seat elsewhere";
  return row.duty ? "the person coordinates" : null;
};

/** Until the transaction ends, nobody gives the person a membership, a seat or an account, nor confirms its address. */
export const lockPerson = async (db: Db, personId: string): Promise<void> => {
  await db.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
  await db.$queryRaw`SELECT 1 FROM auth_user WHERE id = (SELECT account_id FROM person WHERE id = ${personId}::uuid) FOR UPDATE`;
};

export const isAmong = async (db: Db, personId: string, among: Prisma.Sql): Promise<boolean> =>
  (await db.$queryRaw<object[]>`SELECT 1 FROM (${among}) among WHERE among.id = ${personId}::uuid`).length > 0;

export type PreviewRow = {
  memberships: string[];
  seats: string[];
  openTasks: number;
  links: number;
  answers: number;
  needsPassword: boolean;
  version: number;
};

export const readPreview = async (db: Db, personId: string, now: Date): Promise<PreviewRow> => {
  const today = localDay(now);
  const [row] = await db.$queryRaw<PreviewRow[]>`
    SELECT p.version,
      ARRAY(SELECT o.name FROM membership m JOIN organization o ON o.id = m.organization_id
        WHERE m.person_id = p.id AND ${notOver("m", today)} ORDER BY o.name, m.id) AS memberships,
      ARRAY(SELECT t.title FROM seat_holding h JOIN seat s ON s.id = h.seat_id JOIN round_table t ON t.id = s.table_id
        WHERE h.person_id = p.id AND ${notOver("h", today)} ORDER BY t.title, h.id) AS seats,
      (SELECT count(*)::int FROM task k WHERE k.assignee_person_id = p.id AND k.status IN ('open', 'progress')) AS "openTasks",
      (SELECT count(*)::int FROM personal_link l WHERE l.person_id = p.id AND l.revoked_at IS NULL AND l.expires_at > ${now}) AS links,
      (SELECT count(*)::int FROM response r WHERE r.person_id = p.id) AS answers,
      EXISTS (SELECT 1 FROM auth_account a WHERE a.user_id = p.account_id AND a.password IS NOT NULL) AS "needsPassword"
    FROM person p WHERE p.id = ${personId}::uuid`;
  if (!row) throw new Error("an actor has a person");
  return row;
};

/** What only this person does although others could. Whoever is the last of all leaves nobody who could take over. */
export const listDuties = (db: Db, personId: string, now: Date): Promise<Duty[]> => {
  const person = Prisma.sql`${personId}::uuid`;
  const today = localDay(now);
  return db.$queryRaw<Duty[]>`
    SELECT 'organization' AS kind, o.id::text, o.name FROM membership m JOIN organization o ON o.id = m.organization_id
    WHERE m.person_id = ${person} AND m.role = 'admin' AND ${notOver("m", today)} AND o.status <> 'archived'
      AND NOT EXISTS (SELECT 1 FROM membership b WHERE b.organization_id = o.id AND b.role = 'admin'
        AND b.person_id <> m.person_id AND ${notOver("b", today)})
      AND EXISTS (SELECT 1 FROM membership b WHERE b.organization_id = o.id AND b.person_id <> m.person_id AND ${notOver("b", today)})
    UNION ALL SELECT 'round-table', t.id::text, t.title FROM table_coordinator c JOIN round_table t ON t.id = c.table_id
    WHERE c.person_id = ${person} AND t.status IN ('active', 'proposed')
      AND NOT EXISTS (SELECT 1 FROM table_coordinator a WHERE a.table_id = t.id AND a.person_id <> c.person_id)
      AND NOT ${isCoordinated(person, Prisma.sql`t.municipality_ars`)}
    UNION ALL SELECT 'municipality', m.ars, m.name FROM municipality_coordinator c JOIN municipality m ON m.ars = c.municipality_ars
    WHERE c.person_id = ${person} AND c.ended_at IS NULL AND NOT ${isCoordinated(person, Prisma.sql`m.ars`)}
    UNION ALL SELECT 'platform', NULL, NULL FROM person p
    WHERE p.id = ${person} AND p.is_platform_admin AND NOT EXISTS (
      SELECT 1 FROM person a WHERE a.is_platform_admin AND a.erased_at IS NULL AND a.account_id IS NOT NULL AND a.id <> p.id)
    ORDER BY 1, 3, 2`;
};

/** By somebody else, of the municipality or of one above it. */
const isCoordinated = (person: Prisma.Sql, ars: Prisma.Sql) => Prisma.sql`EXISTS (
  SELECT 1 FROM municipality_coordinator a
  WHERE a.ended_at IS NULL AND a.person_id <> ${person} AND starts_with(${ars}, a.municipality_ars))`;

/** Whose duties are asked under these locks cannot lose the last other at the same time. */
export const lockDuties = async (db: Db, personId: string): Promise<void> => {
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('erasure', 0))::text`;
  await db.$queryRaw`SELECT 1 FROM organization o WHERE EXISTS (
    SELECT 1 FROM membership m WHERE m.organization_id = o.id AND m.person_id = ${personId}::uuid) ORDER BY o.id FOR UPDATE`;
  await db.$queryRaw`SELECT 1 FROM person WHERE is_platform_admin AND erased_at IS NULL ORDER BY id FOR UPDATE`;
};

/** Null: signs in without a password. */
export const findPasswordHash = async (db: Db, accountId: string): Promise<string | null> => {
  const account = await db.authAccount.findFirst({
    where: { userId: accountId, password: { not: null } },
    select: { password: true },
  });
  return account?.password ?? null;
};

export const findSessionStart = async (db: Db, sessionId: string): Promise<Date | null> => {
  const session = await db.authSession.findUnique({ where: { id: sessionId }, select: { createdAt: true } });
  return session?.createdAt ?? null;
};
