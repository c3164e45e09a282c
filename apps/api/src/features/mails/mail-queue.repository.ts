import type { Db } from "@runde-tische/database/client";

export type QueuedMail = {
  id: string;
  kind: string;
  personId: string | null;
  accountId: string | null;
  meetingId: string | null;
  linkId: string | null;
  subjectId: string | null;
  sealed: string | null;
  attempts: number;
  createdAt: Date;
};

/**
 * Takes the next mail that is due; null: none. Its next try is set first, one minute ahead, then two, up to twelve hours: a
 * process that dies while sending only delays it, and no other process takes it meanwhile.
 */
export const claim = async (db: Db, now: Date): Promise<QueuedMail | null> => {
  const rows = await db.$queryRaw<QueuedMail[]>`
    UPDATE mail SET attempts = attempts + 1,
      due_at = ${now}::timestamptz + least(power(2, attempts), 720) * interval '1 minute'
    WHERE id = (
      SELECT id FROM mail WHERE status = 'queued' AND due_at <= ${now}
      ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING id, kind, person_id AS "personId", account_id AS "accountId", meeting_id AS "meetingId",
      link_id AS "linkId", subject_id AS "subjectId", sealed, attempts, created_at AS "createdAt"`;
  return rows[0] ?? null;
};

export const markSent = (db: Db, mailId: string, now: Date) =>
  db.mail.update({ where: { id: mailId }, data: { status: "sent", sentAt: now, sealed: null, lastError: null } });

/** For good. */
export const markFailed = (db: Db, mailId: string, status: "failed" | "unaddressed", lastError: string | null) =>
  db.mail.update({ where: { id: mailId }, data: { status, lastError, sealed: null } });

/** Stays in the queue. */
export const markDelayed = (db: Db, mailId: string, lastError: string) =>
  db.mail.update({ where: { id: mailId }, data: { lastError } });
