import { type Db, Prisma } from "@runde-tische/database/client";
import { dayBefore, localDay } from "../../lib/local-date.ts";
import type { ErasureScope } from "./erasures.policy.ts";

export type Erased = { accountId: string | null };

/** Null: erased already, or changed since. The name is gone from here on; `findTraces` comes before. */
export const empty = async (
  db: Db,
  { personId }: ErasureScope,
  now: Date,
  expectedVersion: number | null,
): Promise<Erased | null> => {
  const rows = await db.$queryRaw<Erased[]>`
    UPDATE person p SET name = NULL, mail = NULL, phone = NULL, language = 'de', account_id = NULL, is_platform_admin = false,
      erased_at = ${now}, version = p.version + 1
    FROM (SELECT id, account_id FROM person WHERE id = ${personId}::uuid FOR UPDATE) before
    WHERE p.id = before.id AND p.erased_at IS NULL
      AND (${expectedVersion}::int IS NULL OR p.version = ${expectedVersion}::int)
    RETURNING before.account_id AS "accountId"`;
  return rows[0] ?? null;
};

/** Names, addresses and numbers the person has or had: what is looked for in texts beside their own rows. */
export const findTraces = async (db: Db, { personId }: ErasureScope): Promise<string[]> => {
  const rows = await db.$queryRaw<{ trace: string }[]>`
    WITH own AS (SELECT p.id, u.email, u.name AS account_name, p.name, p.mail, p.phone
      FROM person p LEFT JOIN auth_user u ON u.id = p.account_id WHERE p.id = ${personId}::uuid)
    SELECT DISTINCT trace FROM (
      SELECT unnest(ARRAY[email, account_name, name, mail, phone]) AS trace FROM own
      UNION ALL SELECT c.value FROM contact c JOIN membership m ON m.id = c.membership_id WHERE m.person_id = ${personId}::uuid
      UNION ALL SELECT unnest(ARRAY[v.before, v.after]) FROM change_value v JOIN change c ON c.id = v.change_id
        WHERE v.field IN ('name', 'mail', 'phone') AND (c.subject_id = ${personId}::uuid
          OR c.subject_id IN (SELECT id FROM membership WHERE person_id = ${personId}::uuid))
    ) t WHERE length(trace) >= 2`;
  return rows.map(({ trace }) => trace);
};

/** As a whole word, whatever signs it holds. */
const found = (column: Prisma.Sql, traces: readonly string[]): Prisma.Sql => {
  const words = traces.map((trace) => trace.replace(/[^\p{L}\p{N}]/gu, "\\$&")).join("|");
  return Prisma.sql`${column} ~* ${`(^|[^[:alnum:]])(${words})($|[^[:alnum:]])`}`;
};

/**
 * The tables the person has or had to do with. A name is of one's own choice, maybe that of somebody else or a mere word:
 * what is looked for beyond one's own rows is looked for here alone, while the person's duties still stand.
 */
const ownTables = (personId: string): Prisma.Sql => Prisma.sql`(
  SELECT s.table_id FROM seat_holding h JOIN seat s ON s.id = h.seat_id WHERE h.person_id = ${personId}::uuid
  UNION SELECT s.table_id FROM membership m JOIN seat s ON s.organization_id = m.organization_id WHERE m.person_id = ${personId}::uuid
  UNION SELECT c.table_id FROM table_coordinator c WHERE c.person_id = ${personId}::uuid
  UNION SELECT k.table_id FROM task k WHERE k.assignee_person_id = ${personId}::uuid
  UNION SELECT c.table_id FROM change c WHERE c.actor_person_id = ${personId}::uuid AND c.table_id IS NOT NULL)`;

export const eraseFromLog = async (db: Db, { personId }: ErasureScope, traces: readonly string[]): Promise<void> => {
  await db.$executeRaw`
    UPDATE change_value v SET before = NULL, after = NULL FROM change c
    WHERE c.id = v.change_id AND (c.subject_id = ${personId}::uuid
      OR c.subject_id IN (SELECT id FROM membership WHERE person_id = ${personId}::uuid))`;
  if (traces.length === 0) return;
  await db.$executeRaw`
    UPDATE change_value v SET before = NULL, after = NULL FROM change c
    WHERE c.id = v.change_id AND (c.table_id IN ${ownTables(personId)}
        OR c.organization_id IN (SELECT organization_id FROM membership WHERE person_id = ${personId}::uuid))
      AND (${found(Prisma.sql`v.before`, traces)} OR ${found(Prisma.sql`v.after`, traces)})`;
};

/** Where an agenda names the person as presenter, and where an answer or a kept mail still quotes them. */
export const eraseFromTexts = async (db: Db, { personId }: ErasureScope, traces: readonly string[]): Promise<void> => {
  if (traces.length === 0) return;
  await db.$executeRaw`
    UPDATE agenda_item SET presenter = 'ehemaliges Mitglied', version = version + 1
    WHERE table_id IN ${ownTables(personId)} AND ${found(Prisma.sql`presenter`, traces)}`;
  await db.$executeRaw`DELETE FROM idempotency_key WHERE ${found(Prisma.sql`response`, traces)}`;
  await db.$executeRaw`
    DELETE FROM kept_mail WHERE ${found(Prisma.sql`recipient`, traces)} OR ${found(Prisma.sql`subject`, traces)}
      OR ${found(Prisma.sql`text`, traces)} OR ${found(Prisma.sql`calendar`, traces)}`;
};

export const endMemberships = async (db: Db, { personId }: ErasureScope, now: Date): Promise<void> => {
  await db.contact.deleteMany({ where: { membership: { personId } } });
  await db.responsibility.deleteMany({ where: { membership: { personId } } });
  await db.$executeRaw`
    UPDATE membership SET function = '', version = version + 1, invitation_generation = invitation_generation + 1,
      valid_to = least(valid_to, greatest(${dayBefore(localDay(now))}::date, valid_from - 1))
    WHERE person_id = ${personId}::uuid`;
  await db.joinRequest.deleteMany({ where: { personId, decidedAt: null } });
  await db.calendarFeed.deleteMany({ where: { personId } });
};

export type ReturnedTask = { id: string; tableId: string; meetingId: string | null };

/** Open tasks go back to the seat the person holds at the table; those without one stay for the coordination to give anew. */
export const returnTasks = (db: Db, { personId }: ErasureScope, now: Date): Promise<ReturnedTask[]> =>
  db.$queryRaw<ReturnedTask[]>`
    UPDATE task k SET assignee_person_id = NULL, assignee_seat_id = held.seat_id, version = k.version + 1
    FROM (
      SELECT DISTINCT ON (s.table_id) s.table_id, s.id AS seat_id FROM seat_holding h JOIN seat s ON s.id = h.seat_id
      WHERE h.person_id = ${personId}::uuid AND (h.valid_to IS NULL OR h.valid_to >= ${localDay(now)}::date)
        AND (s.valid_to IS NULL OR s.valid_to >= ${localDay(now)}::date)
      ORDER BY s.table_id, h.role, s.id
    ) held
    WHERE k.table_id = held.table_id AND k.assignee_person_id = ${personId}::uuid AND k.status IN ('open', 'progress')
    RETURNING k.id, k.table_id AS "tableId", k.meeting_id AS "meetingId"`;

/** What the person said beside their answers; the answers stay, for the seat gave them. */
export const eraseComments = async (db: Db, { personId }: ErasureScope): Promise<void> => {
  await db.response.updateMany({ where: { personId, comment: { not: null } }, data: { comment: null } });
};

export const endDuties = async (db: Db, { personId }: ErasureScope, now: Date): Promise<void> => {
  await db.municipalityCoordinator.updateMany({ where: { personId, endedAt: null }, data: { endedAt: now } });
  await db.tableCoordinator.deleteMany({ where: { personId } });
  await db.closedAccess.updateMany({ where: { personId, expiresAt: { gt: now } }, data: { expiresAt: now } });
};

/** Links that wait name the account by its id or, quoted, by its address; part of a word would be those of others. */
export const deleteAccount = async (db: Db, accountId: string): Promise<void> => {
  const { email } = await db.authUser.delete({ where: { id: accountId }, select: { email: true } });
  await db.authVerification.deleteMany({
    where: { OR: [accountId, JSON.stringify(email)].map((trace) => ({ value: { contains: trace } })) },
  });
};

/** Those that wait are dropped; of those that were sent, time and kind stay. */
export const dropMails = async (db: Db, { personId }: ErasureScope, accountId: string | null): Promise<void> => {
  const theirs = accountId === null ? { personId } : { OR: [{ personId }, { accountId }] };
  await db.keptMail.deleteMany({ where: { mail: theirs } });
  await db.mail.deleteMany({ where: { ...theirs, status: "queued" } });
  await db.mail.updateMany({ where: theirs, data: { accountId: null, sealed: null } });
};

/** Browsers that opened the person's links, and answers that are kept for requests made again. */
export const forgetRequests = async (db: Db, { personId }: ErasureScope): Promise<void> => {
  await db.linkDevice.deleteMany({ where: { link: { personId } } });
  await db.$executeRaw`
    DELETE FROM idempotency_key WHERE actor = ${`person ${personId}`}
      OR actor IN (SELECT 'link ' || id FROM personal_link WHERE person_id = ${personId}::uuid)`;
};
