import type { Db } from "@runde-tische/database/client";

export type NewMailRow = {
  kind: string;
  personId?: string;
  accountId?: string;
  meetingId?: string;
  linkId?: string;
  subjectId?: string;
  sealed: string | null;
};

export const insert = (db: Db, mail: NewMailRow, now: Date): Promise<{ id: string }> =>
  db.mail.create({ data: { ...mail, createdAt: now, dueAt: now }, select: { id: true } });
