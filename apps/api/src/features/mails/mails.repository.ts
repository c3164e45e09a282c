import type { Db } from "@runde-tische/database/client";

export type NewMailRow = {
  kind: string;
  personId?: string;
  accountId?: string;
  meetingId?: string;
  linkId?: string;
  subjectId?: string;
  sealed: string | null;
  status?: "unaddressed";
  createdAt: Date;
  dueAt: Date;
};

export const insert = (db: Db, mail: NewMailRow): Promise<{ id: string }> =>
  db.mail.create({ data: mail, select: { id: true } });

export const insertMany = (db: Db, mails: readonly NewMailRow[]) => db.mail.createMany({ data: [...mails] });

type Cause = Pick<NewMailRow, "kind" | "personId" | "meetingId" | "linkId" | "subjectId">;

/** Until the transaction ends, nobody else queues the same mail: two at once would otherwise both find none waiting. */
export const lockCause = async (db: Db, cause: Cause): Promise<void> => {
  const { kind, personId, meetingId, linkId, subjectId } = cause;
  const key = ["mail", kind, personId, meetingId, linkId, subjectId].join(" ");
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
};

/**
 * The same mail, not tried yet; nobody sends it before the end of the transaction, so that it will say what that changes,
 * also what began before the mail was queued.
 */
export const joinWaiting = async (db: Db, cause: Cause, now: Date): Promise<{ id: string } | null> => {
  const { kind, personId = null, meetingId = null, linkId = null, subjectId = null } = cause;
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE mail SET created_at = least(created_at, ${now}) WHERE id = (
      SELECT id FROM mail WHERE status = 'queued' AND attempts = 0 AND kind = ${kind}
        AND person_id IS NOT DISTINCT FROM ${personId}::uuid AND meeting_id IS NOT DISTINCT FROM ${meetingId}::uuid
        AND link_id IS NOT DISTINCT FROM ${linkId}::uuid AND subject_id IS NOT DISTINCT FROM ${subjectId}::uuid
      ORDER BY id LIMIT 1 FOR UPDATE
    ) RETURNING id`;
  return rows[0] ?? null;
};

export const findLastAt = async (db: Db, linkId: string, kind: string): Promise<Date | null> => {
  const last = await db.mail.findFirst({
    where: { linkId, kind },
    orderBy: { createdAt: "desc" },
    select: { createdAt: true },
  });
  return last?.createdAt ?? null;
};
