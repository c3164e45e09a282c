import { type Db, Prisma } from "@runde-tische/database/client";
import type { Cursor } from "../../lib/cursor.ts";
import { isLinkAlive } from "../access/link-validity.repository.ts";
import { inForce, tableDay } from "../access/periods.repository.ts";
import { seatedPeople } from "../access/seated-people.repository.ts";
import type { ManagedTableScope } from "../round-tables/round-tables.policy.ts";
import type { MessageScope } from "./messages.policy.ts";

type Group = "municipality" | "welfare" | "citizens" | "partner";

export type ReaderRow = {
  personId: string;
  name: string | null;
  language: "de" | "en";
  organizationId: string | null;
  seat: string | null;
  group: Group;
  role: "delegate" | "deputy";
  /** Of a meeting. */
  linkId: string | null;
};

/** Each person once, by the seat where they are delegate before one where they are deputy. */
export const listSeated = (
  db: Db,
  { table }: MessageScope,
  group: Group | null,
  now: Date,
): Promise<ReaderRow[]> => db.$queryRaw`
  SELECT r.* FROM (
    SELECT DISTINCT ON (p.id) p.id AS "personId", p.name, p.language, sp.organization_id AS "organizationId", sp.seat,
      sp."group", sp.role, NULL AS "linkId", sp.position, sp.seat_id
    FROM round_table t CROSS JOIN LATERAL ${seatedPeople(now)} sp JOIN person p ON p.id = sp.person_id AND p.erased_at IS NULL
    WHERE t.id = ${table.tableId}::uuid AND (${group}::seat_group IS NULL OR sp."group" = ${group}::seat_group)
    ORDER BY p.id, sp.role, sp.position, sp.seat_id
  ) r ORDER BY r."group", r.position, r.seat_id, r.role, r.name, r."personId"`;

/** The same of those who were invited by one of these links, if it still stands. */
export const listLinked = (
  db: Db,
  linkIds: readonly string[],
  { group, seatIds }: { group: Group | null; seatIds: readonly string[] | null },
  now: Date,
): Promise<ReaderRow[]> => db.$queryRaw`
  SELECT r.* FROM (
    SELECT DISTINCT ON (p.id) p.id AS "personId", p.name, p.language, s.organization_id AS "organizationId", o.name AS seat,
      s."group", l.role, l.id AS "linkId", s.position, s.id AS seat_id
    FROM personal_link l JOIN meeting m ON m.id = l.meeting_id JOIN round_table t ON t.id = m.table_id
    JOIN seat s ON s.id = l.seat_id LEFT JOIN organization o ON o.id = s.organization_id
    JOIN person p ON p.id = l.person_id AND p.erased_at IS NULL
    WHERE l.id = ANY (${[...linkIds]}::uuid[]) AND ${isLinkAlive(now)}
      AND (${group}::seat_group IS NULL OR s."group" = ${group}::seat_group)
      AND (${seatIds === null} OR s.id = ANY (${[...(seatIds ?? [])]}::uuid[]))
    ORDER BY p.id, l.role, s.position, s.id
  ) r ORDER BY r."group", r.position, r.seat_id, r.role, r.name, r."personId"`;

/** Seats of today that nobody holds, by their organization; null: a citizen's. */
export const listVacant = (
  db: Db,
  { table }: MessageScope,
  group: Group | null,
  now: Date,
): Promise<{ seat: string | null }[]> => db.$queryRaw`
  SELECT o.name AS seat
  FROM round_table t JOIN seat s ON s.table_id = t.id AND s.role <> 'guest' AND ${inForce("s", tableDay(now))}
  LEFT JOIN organization o ON o.id = s.organization_id
  WHERE t.id = ${table.tableId}::uuid AND (${group}::seat_group IS NULL OR s."group" = ${group}::seat_group)
    AND NOT EXISTS (SELECT 1 FROM seat_holding h WHERE h.seat_id = s.id AND ${inForce("h", tableDay(now))})
  ORDER BY s."group", s.position, s.id`;

type NewMessageRow = {
  subject: string;
  text: string;
  group: Group | null;
  onlyUnanswered: boolean;
  sentById: string | null;
  recipientCount: number;
  sentAt: Date;
};

export const insert = (db: Db, { table, meeting }: MessageScope, message: NewMessageRow): Promise<{ id: string }> =>
  db.message.create({
    data: { ...message, tableId: table.tableId, meetingId: meeting?.meetingId ?? null },
    select: { id: true },
  });

export type MessageRow = {
  id: string;
  subject: string;
  text: string;
  meetingId: string | null;
  meetingTitle: string | null;
  startsAt: Date | null;
  timeZone: string | null;
  group: Group | null;
  onlyUnanswered: boolean;
  author: string | null;
  sentAt: Date;
  recipientCount: number;
  mails: { personId: string; name: string | null; status: string; isOutdated: boolean; postedAt: string | null }[];
};

/** Latest first, with what became of the mails; of all, or one. */
export const list = (
  db: Db,
  { tableId }: ManagedTableScope,
  { after = null, messageId = null, limit }: { after?: Cursor | null; messageId?: string | null; limit: number },
): Promise<MessageRow[]> => db.$queryRaw`
  SELECT x.id, x.subject, x.text, x.meeting_id AS "meetingId", m.title AS "meetingTitle", m.starts_at AS "startsAt",
    m.time_zone AS "timeZone", x."group", x.only_unanswered AS "onlyUnanswered", a.name AS author, x.sent_at AS "sentAt",
    x.recipient_count AS "recipientCount", mails.list AS mails
  FROM message x LEFT JOIN meeting m ON m.id = x.meeting_id LEFT JOIN person a ON a.id = x.sent_by_id
  CROSS JOIN LATERAL (
    SELECT coalesce(jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.name, 'status', q.status,
      'isOutdated', coalesce(q.last_error = 'outdated', false), 'postedAt', q.posted_at) ORDER BY p.name, p.id), '[]') AS list
    FROM mail q JOIN person p ON p.id = q.person_id WHERE q.subject_id = x.id AND q.kind = 'table.message'
  ) mails
  WHERE x.table_id = ${tableId}::uuid AND (${messageId}::uuid IS NULL OR x.id = ${messageId}::uuid)
    AND ${after ? Prisma.sql`x.id < ${after[0]}::uuid` : Prisma.sql`true`}
  ORDER BY x.id DESC LIMIT ${limit + 1}`;
