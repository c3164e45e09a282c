import { randomUUIDv7 } from "node:crypto";
import { type Db, Prisma } from "@runde-tische/database/client";
import { isAskedTo } from "../access/asked-seats.repository.ts";
import { inForce } from "../access/periods.repository.ts";
import type { MeetingScope } from "../meetings/meetings.policy.ts";
import type { AnswerScope } from "./responses.policy.ts";

/** A seat of the meeting's day with one of those who hold it; a vacant seat has no person. */
export type SeatPersonRow = {
  seatId: string;
  group: "municipality" | "welfare" | "citizens" | "partner";
  seatRole: "chair" | "moderator" | "member" | "guest";
  hasVote: boolean;
  organizationId: string | null;
  organization: string | null;
  personId: string | null;
  name: string | null;
  role: "delegate" | "deputy" | null;
  answer: "yes" | "no" | "maybe" | null;
  comment: string | null;
  channel: "link" | "app" | "calendar" | "recorded" | null;
  at: Date | null;
};

/** In the order of the seats, delegates first; only one seat if told. A guest's seat only if it is invited. */
export const listSeats = (db: Db, scope: MeetingScope, seatId?: string): Promise<SeatPersonRow[]> => db.$queryRaw`
  WITH mt AS (
    SELECT id, table_id, (starts_at AT TIME ZONE time_zone)::date AS day FROM meeting WHERE id = ${scope.meetingId}::uuid
  )
  SELECT s.id AS "seatId", s."group", s.role AS "seatRole", s.has_vote AS "hasVote",
    s.organization_id AS "organizationId", o.name AS organization,
    h.person_id AS "personId", p.name, h.role, r.answer, r.comment, r.channel, r.at
  FROM mt JOIN seat s ON s.table_id = mt.table_id AND ${inForce("s", Prisma.sql`mt.day`)}
  LEFT JOIN organization o ON o.id = s.organization_id
  LEFT JOIN seat_holding h ON h.seat_id = s.id AND ${inForce("h", Prisma.sql`mt.day`)}
  LEFT JOIN person p ON p.id = h.person_id
  LEFT JOIN LATERAL (
    SELECT a.answer, a.comment, a.channel, a.at FROM response a
    WHERE a.meeting_id = mt.id AND a.seat_id = s.id AND a.person_id = h.person_id
    ORDER BY a.at DESC, a.id DESC LIMIT 1
  ) r ON true
  WHERE ${seatId ? Prisma.sql`s.id = ${seatId}::uuid` : Prisma.sql`true`} AND ${isAskedTo(Prisma.sql`mt.id`)}
  ORDER BY s."group", s.position, s.id, h.role, p.name, h.id`;

export const readMeeting = (db: Db, scope: MeetingScope) =>
  db.meeting.findUniqueOrThrow({
    where: { id: scope.meetingId },
    select: {
      state: true,
      publishedAt: true,
      startsAt: true,
      timeZone: true,
      durationMinutes: true,
      table: { select: { quorumPercent: true, quorumPerGroup: true, deputising: true } },
    },
  });

type NewResponse = { answer: "yes" | "no" | "maybe"; comment: string | null };

/** Appended; the latest of a person counts. */
export const insert = (db: Db, scope: AnswerScope, { answer, comment }: NewResponse, now: Date) => {
  const { meetingId, seatId, personId, channel, recordedById } = scope;
  return db.response.create({
    data: { meetingId, seatId, personId, channel, recordedById, answer, comment, at: now },
    select: { id: true },
  });
};

/** What the person said last; null: nothing. */
export const findComment = async (db: Db, { meetingId, seatId, personId }: AnswerScope): Promise<string | null> => {
  const orderBy = [{ at: "desc" as const }, { id: "desc" as const }];
  const last = await db.response.findFirst({
    where: { meetingId, seatId, personId },
    orderBy,
    select: { comment: true },
  });
  return last?.comment ?? null;
};

/** Lets somebody stand in on the day of the meeting alone; nothing happens if they hold the seat that day already. */
export const addDeputyForDay = (db: Db, scope: AnswerScope, deputyId: string, now: Date) => db.$executeRaw`
  INSERT INTO seat_holding (id, seat_id, person_id, role, valid_from, valid_to, created_at)
  SELECT ${randomUUIDv7()}::uuid, ${scope.seatId}::uuid, ${deputyId}::uuid, 'deputy', d.day, d.day, ${now}
  FROM (SELECT (starts_at AT TIME ZONE time_zone)::date AS day FROM meeting WHERE id = ${scope.meetingId}::uuid) d
  ON CONFLICT DO NOTHING`;
