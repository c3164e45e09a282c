import type { Db } from "@runde-tische/database/client";

export type NewMailRow = {
  kind: string;
  personId?: string;
  accountId?: string;
  meetingId?: string;
  linkId?: string;
  subjectId?: string;
  sealed: string | null;
  createdAt: Date;
  dueAt: Date;
};

export const insert = (db: Db, mail: NewMailRow): Promise<{ id: string }> =>
  db.mail.create({ data: mail, select: { id: true } });

export const insertMany = (db: Db, mails: readonly NewMailRow[]) => db.mail.createMany({ data: [...mails] });

type Cause = Pick<NewMailRow, "kind" | "personId" | "meetingId" | "linkId">;

/** The same mail, not tried yet. */
export const findWaiting = (db: Db, { kind, personId, meetingId, linkId }: Cause): Promise<{ id: string } | null> =>
  db.mail.findFirst({
    where: {
      kind,
      status: "queued",
      attempts: 0,
      personId: personId ?? null,
      meetingId: meetingId ?? null,
      linkId: linkId ?? null,
    },
    select: { id: true },
  });

export const findLastAt = async (db: Db, linkId: string, kind: string): Promise<Date | null> => {
  const last = await db.mail.findFirst({
    where: { linkId, kind },
    orderBy: { createdAt: "desc" },
    select: { createdAt: true },
  });
  return last?.createdAt ?? null;
};
