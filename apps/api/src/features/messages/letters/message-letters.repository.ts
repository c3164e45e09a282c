import type { Db } from "@runde-tische/database/client";
import type { ManagedTableScope } from "../../round-tables/round-tables.policy.ts";

export type MessageRow = {
  subject: string;
  sentById: string | null;
  sentAt: Date;
  tableTitle: string;
  timeZone: string;
};

/** Null: no message of this table. */
export const find = async (db: Db, { tableId }: ManagedTableScope, messageId: string): Promise<MessageRow | null> => {
  const rows = await db.$queryRaw<MessageRow[]>`
    SELECT x.subject, x.sent_by_id AS "sentById", x.sent_at AS "sentAt", t.title AS "tableTitle", t.time_zone AS "timeZone"
    FROM message x JOIN round_table t ON t.id = x.table_id
    WHERE x.id = ${messageId}::uuid AND x.table_id = ${tableId}::uuid`;
  return rows[0] ?? null;
};

export type PaperReader = { personId: string; linkId: string | null };

/** Whom the message's mail could not be sent to for want of an address. */
export const listOnPaper = (db: Db, { tableId }: ManagedTableScope, messageId: string): Promise<PaperReader[]> =>
  db.$queryRaw`
    SELECT q.person_id AS "personId", q.link_id AS "linkId"
    FROM mail q JOIN message x ON x.id = q.subject_id AND x.table_id = ${tableId}::uuid JOIN person p ON p.id = q.person_id
    WHERE x.id = ${messageId}::uuid AND q.kind = 'table.message' AND q.status = 'unaddressed'
    ORDER BY p.name, p.id`;

/** Those that were not noted yet. */
export const markPosted = (
  db: Db,
  { tableId }: ManagedTableScope,
  { messageId, personIds }: { messageId: string; personIds: readonly string[] },
  now: Date,
): Promise<{ personId: string }[]> => db.$queryRaw`
  UPDATE mail SET posted_at = ${now} FROM message x
  WHERE x.id = mail.subject_id AND x.id = ${messageId}::uuid AND x.table_id = ${tableId}::uuid
    AND mail.kind = 'table.message' AND mail.status = 'unaddressed' AND mail.posted_at IS NULL
    AND mail.person_id = ANY (${[...personIds]}::uuid[])
  RETURNING mail.person_id AS "personId"`;
