import { type Db, Prisma } from "@runde-tische/database/client";
import type { Cursor } from "../../lib/cursor.ts";

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
export const list = (db: Db, after: Cursor | null, limit: number): Promise<KeptMailRow[]> => db.$queryRaw`
  SELECT k.mail_id AS "mailId", k.recipient, k.subject, k.text, k.html, k.calendar, k.at FROM kept_mail k
  WHERE ${after ? Prisma.sql`(k.at, k.mail_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : Prisma.sql`true`}
  ORDER BY k.at DESC, k.mail_id DESC LIMIT ${limit + 1}`;
