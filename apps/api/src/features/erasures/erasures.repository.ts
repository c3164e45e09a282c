import type { Db } from "@runde-tische/database/client";
import { dayBefore, localDay } from "../../lib/local-date.ts";
import { notOver } from "../access/periods.repository.ts";
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
      locked_at = NULL, lock_reason = NULL, erased_at = ${now}, version = p.version + 1
    FROM (SELECT id, account_id FROM person WHERE id = ${personId}::uuid FOR UPDATE) before
    WHERE p.id = before.id AND p.erased_at IS NULL
      AND (${expectedVersion}::int IS NULL OR p.version = ${expectedVersion}::int)
    RETURNING before.account_id AS "accountId"`;
  return rows[0] ?? null;
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
      WHERE h.person_id = ${personId}::uuid AND ${notOver("h", localDay(now))} AND ${notOver("s", localDay(now))}
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
