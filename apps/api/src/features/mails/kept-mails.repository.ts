import type { Db } from "@runde-tische/database/client";

export type KeptMailRow = {
  mailId: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  calendar: string | null;
  at: Date;
};

export const keep = (db: Db, mail: KeptMailRow) =>
  db.keptMail.upsert({ where: { mailId: mail.mailId }, create: mail, update: mail });

/** Latest first. */
export const list = (db: Db, after: { at: Date; mailId: string } | null, limit: number): Promise<KeptMailRow[]> =>
  db.keptMail.findMany({
    where: after ? { OR: [{ at: { lt: after.at } }, { at: after.at, mailId: { lt: after.mailId } }] } : {},
    orderBy: [{ at: "desc" }, { mailId: "desc" }],
    take: limit + 1,
  });
