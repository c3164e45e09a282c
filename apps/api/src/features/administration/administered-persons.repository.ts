import type { PersonRight } from "@runde-tische/contracts/administration";
import { type Db, Prisma } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import type { Cursor } from "../../lib/cursor.ts";
import { tableStandings, validMembership } from "../access/access.repository.ts";
import type { AdministrationScope } from "./administration.policy.ts";

export type PersonRow = {
  id: string;
  name: string | null;
  mail: string;
  isMailVerified: boolean;
  hasSecondFactor: boolean;
  isPlatformAdmin: boolean;
  lockedAt: Date | null;
  lockReason: string | null;
  sessions: number;
};

type Filter = { q?: string | undefined; right?: PersonRight | undefined };

/** People with an account, by name and id. */
export const list = (
  ctx: Ctx,
  _scope: AdministrationScope,
  { q, right }: Filter,
  after: Cursor | null,
  limit: number,
): Promise<PersonRow[]> => ctx.db.$queryRaw<PersonRow[]>`
  SELECT p.id, p.name, u.email AS mail, u.email_verified AS "isMailVerified",
    coalesce(u.two_factor_enabled, false) AS "hasSecondFactor", p.is_platform_admin AS "isPlatformAdmin",
    p.locked_at AS "lockedAt", p.lock_reason AS "lockReason",
    (SELECT count(*)::int FROM auth_session s WHERE s.user_id = u.id AND s.expires_at > ${ctx.now}) AS sessions
  FROM person p JOIN auth_user u ON u.id = p.account_id
  WHERE p.erased_at IS NULL AND ${q ? matches(q) : Prisma.sql`true`} AND ${right ? has(ctx, right) : Prisma.sql`true`}
    AND ${after ? Prisma.sql`(coalesce(p.name, ''), p.id) > (${after[0]}, ${after[1]}::uuid)` : Prisma.sql`true`}
  ORDER BY coalesce(p.name, ''), p.id LIMIT ${limit + 1}`;

const matches = (q: string): Prisma.Sql => {
  const pattern = q.replace(/[\\%_]/g, "\\$&");
  return Prisma.sql`(plain_text(p.name) LIKE '%' || plain_text(${pattern}) || '%' OR u.email LIKE '%' || lower(${pattern}) || '%')`;
};

const has = (ctx: Ctx, right: PersonRight): Prisma.Sql => {
  switch (right) {
    case "platform-admin":
      return Prisma.sql`p.is_platform_admin`;
    case "locked":
      return Prisma.sql`p.locked_at IS NOT NULL`;
    case "municipality-coordinator":
      return Prisma.sql`EXISTS (SELECT 1 FROM municipality_coordinator c WHERE c.person_id = p.id AND c.ended_at IS NULL)`;
    case "table-coordinator":
      return Prisma.sql`EXISTS (
        SELECT 1 FROM table_coordinator c JOIN ${tableStandings(ctx)} st ON st.table_id = c.table_id
        WHERE c.person_id = p.id AND st.sees)`;
    case "organization-admin":
      return Prisma.sql`EXISTS (
        SELECT 1 FROM membership m
        WHERE m.role = 'admin' AND ${validMembership(Prisma.sql`p.id`, ctx.now)})`;
  }
};

type Of<T> = T & { personId: string };

export type PersonRights = {
  municipalities: Of<{ ars: string; name: string }>[];
  tables: Of<{ id: string; name: string }>[];
  organizations: Of<{ id: string; name: string }>[];
};

/** Where these people decide; tables that the reader does not see are none. */
export const listRights = async (
  ctx: Ctx,
  _scope: AdministrationScope,
  ids: readonly string[],
): Promise<PersonRights> => {
  const { db, now } = ctx;
  const [municipalities, tables, organizations] = await Promise.all([
    db.$queryRaw<PersonRights["municipalities"]>`
      SELECT c.person_id AS "personId", m.ars, m.name
      FROM municipality_coordinator c JOIN municipality m ON m.ars = c.municipality_ars
      WHERE c.person_id = ANY (${ids}::uuid[]) AND c.ended_at IS NULL ORDER BY m.name, m.ars`,
    db.$queryRaw<PersonRights["tables"]>`
      SELECT c.person_id AS "personId", t.id, t.title AS name
      FROM table_coordinator c JOIN round_table t ON t.id = c.table_id
      JOIN ${tableStandings(ctx)} st ON st.table_id = t.id
      WHERE c.person_id = ANY (${ids}::uuid[]) AND st.sees ORDER BY t.title, t.id`,
    db.$queryRaw<PersonRights["organizations"]>`
      SELECT DISTINCT m.person_id AS "personId", o.id, o.name
      FROM membership m JOIN organization o ON o.id = m.organization_id
      WHERE m.person_id = ANY (${ids}::uuid[]) AND m.role = 'admin' AND ${validMembership(Prisma.sql`m.person_id`, now)}
      ORDER BY o.name, o.id`,
  ]);
  return { municipalities, tables, organizations };
};

type Account = {
  personId: string;
  accountId: string;
  isMailVerified: boolean;
  isPlatformAdmin: boolean;
  isLocked: boolean;
};

/** Null: nobody with an account. */
export const findAccount = async (db: Db, _scope: AdministrationScope, personId: string): Promise<Account | null> => {
  const rows = await db.$queryRaw<Account[]>`
    SELECT p.id AS "personId", u.id AS "accountId", u.email_verified AS "isMailVerified", p.is_platform_admin AS "isPlatformAdmin",
      p.locked_at IS NOT NULL AS "isLocked"
    FROM person p JOIN auth_user u ON u.id = p.account_id WHERE p.id = ${personId}::uuid AND p.erased_at IS NULL`;
  return rows[0] ?? null;
};

/** The administrators there are; nobody makes, withdraws or locks one until the transaction ends. */
export const lockAdministrators = (db: Db, _scope: AdministrationScope): Promise<{ id: string; isLocked: boolean }[]> =>
  db.$queryRaw<{ id: string; isLocked: boolean }[]>`
    SELECT id, locked_at IS NOT NULL AS "isLocked" FROM person WHERE is_platform_admin AND erased_at IS NULL AND account_id IS NOT NULL ORDER BY id FOR UPDATE`;

export const setAdministrator = async (
  db: Db,
  _scope: AdministrationScope,
  personId: string,
  isPlatformAdmin: boolean,
): Promise<void> => {
  await db.person.update({ where: { id: personId }, data: { isPlatformAdmin, version: { increment: 1 } } });
};

/** Null lets them in again. */
export const setLock = async (
  db: Db,
  _scope: AdministrationScope,
  personId: string,
  lock: { at: Date; reason: string } | null,
): Promise<void> => {
  await db.person.update({
    where: { id: personId },
    data: { lockedAt: lock?.at ?? null, lockReason: lock?.reason ?? null, version: { increment: 1 } },
  });
};

export const endSessions = async (db: Db, _scope: AdministrationScope, accountId: string): Promise<void> => {
  await db.authSession.deleteMany({ where: { userId: accountId } });
};
