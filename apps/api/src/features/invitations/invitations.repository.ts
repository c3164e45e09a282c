import { type Db, Prisma } from "@runde-tische/database/client";
import { isAskedTo } from "../access/asked-seats.repository.ts";
import { inForce } from "../access/periods.repository.ts";
import type { ManagedMeetingScope } from "../meetings/meetings.policy.ts";

/** Somebody who holds a seat on the day of the meeting; without a person the seat is vacant. */
export type RecipientRow = {
  seatId: string;
  organizationId: string | null;
  seat: string | null;
  group: "municipality" | "welfare" | "citizens" | "partner";
  position: number;
  personId: string | null;
  name: string | null;
  role: "delegate" | "deputy" | null;
  linkId: string | null;
  /** Of the latest invitation, or of a mail that was refused since; null: not invited. */
  status: "queued" | "sent" | "failed" | "unaddressed" | null;
  error: string | null;
  at: Date | null;
};

/** Not sent, as its reader was not asked to come then. */
const isOutdated = Prisma.sql`(m.status = 'failed' AND m.last_error = 'outdated')`;

/** Its reader has been told since that they are not invited any more. */
const isTakenBack = Prisma.sql`EXISTS (
  SELECT 1 FROM mail u
  WHERE u.link_id = m.link_id AND u.kind = 'meeting.uninvited' AND u.status = 'sent' AND u.sent_at >= m.created_at)`;

/** The mail `m` showed its reader the agenda of the meeting `mt`; a date that is handed over before is no invitation. */
const isInviting = Prisma.sql`(NOT coalesce(${isOutdated}, false) AND NOT ${isTakenBack} AND (m.kind = 'meeting.invitation'
  OR (m.kind IN ('meeting.handover', 'meeting.link-renewed') AND m.created_at >= mt.invited_at)))`;

/** A refused address is one whatever was to be mailed, until something arrives there. */
const isRefused = Prisma.sql`(m.status = 'failed' AND NOT ${isOutdated} AND NOT EXISTS (
  SELECT 1 FROM mail arrived
  WHERE arrived.link_id = m.link_id AND arrived.status = 'sent' AND arrived.created_at > m.created_at))`;

/**
 * Seats of the day, a guest's only if invited to the meeting or one of its items, with those who hold them. Whose link was
 * revoked is not invited any more.
 */
export const listRecipients = (db: Db, scope: ManagedMeetingScope): Promise<RecipientRow[]> => db.$queryRaw`
  WITH mt AS (
    SELECT id, table_id, invited_at, (starts_at AT TIME ZONE time_zone)::date AS day
    FROM meeting WHERE id = ${scope.meetingId}::uuid
  )
  SELECT s.id AS "seatId", s.organization_id AS "organizationId", o.name AS seat, s."group", s.position,
    h.person_id AS "personId", p.name, h.role, l.id AS "linkId", mail.status, mail.last_error AS error, mail.created_at AS at
  FROM mt JOIN seat s ON s.table_id = mt.table_id AND ${inForce("s", Prisma.sql`mt.day`)}
  LEFT JOIN organization o ON o.id = s.organization_id
  LEFT JOIN seat_holding h ON h.seat_id = s.id AND ${inForce("h", Prisma.sql`mt.day`)}
  LEFT JOIN person p ON p.id = h.person_id
  LEFT JOIN personal_link l ON l.meeting_id = mt.id AND l.seat_id = s.id AND l.person_id = h.person_id AND l.revoked_at IS NULL
  LEFT JOIN LATERAL (
    SELECT m.status, m.last_error, m.created_at FROM mail m
    WHERE m.link_id = l.id AND (${isInviting} OR ${isRefused})
    ORDER BY m.created_at DESC, m.id DESC LIMIT 1
  ) mail ON EXISTS (SELECT 1 FROM mail m WHERE m.link_id = l.id AND ${isInviting})
  WHERE ${isAskedTo(Prisma.sql`mt.id`)}
  ORDER BY s.position, s.id, h.role, p.name, h.id`;

export const readMeeting = (db: Db, scope: ManagedMeetingScope) =>
  db.meeting.findUniqueOrThrow({
    where: { id: scope.meetingId },
    select: { startsAt: true, timeZone: true, invitedAt: true, table: { select: { noticeDays: true } } },
  });

/** Two requests at once must not invite anybody twice. */
export const lock = (db: Db, scope: ManagedMeetingScope) =>
  db.$queryRaw`SELECT 1 FROM meeting WHERE id = ${scope.meetingId}::uuid FOR UPDATE`;

/** The first invitation's time stays. */
export const markInvited = (db: Db, scope: ManagedMeetingScope, now: Date) =>
  db.meeting.updateMany({
    where: { id: scope.meetingId, invitedAt: null },
    data: { invitedAt: now, updatedAt: now, version: { increment: 1 } },
  });
