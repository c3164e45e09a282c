import { Prisma } from "@runde-tische/database/client";
import type { PersonActor } from "../../lib/actor.ts";
import type { Ctx } from "../../lib/context.ts";
import type { Cursor } from "../../lib/cursor.ts";
import { meetingStandings } from "../access/meeting-standings.repository.ts";
import { answersOfSeat, type HolderAnswer, ownSeat } from "../access/own-seat.repository.ts";

export type MyMeetingRow = {
  id: string;
  tableId: string;
  tableTitle: string;
  number: number | null;
  startsAt: Date;
  timeZone: string;
  durationMinutes: number;
  place: string | null;
  isCancelled: boolean;
  isDraft: boolean;
  seatId: string | null;
  seatName: string | null;
  /** The latest answers of all who hold that seat on the day; null: no seat. */
  answers: HolderAnswer[] | null;
};

/** Coming meetings where the person fills a seat, is a guest or coordinates, nearest first. */
export const list = (
  ctx: Ctx & { actor: PersonActor },
  after: Cursor | null,
  limit: number,
): Promise<MyMeetingRow[]> => ctx.db.$queryRaw<MyMeetingRow[]>`
  SELECT m.id, m.table_id AS "tableId", t.title AS "tableTitle", m.number, m.starts_at AS "startsAt",
    m.time_zone AS "timeZone", m.duration_minutes AS "durationMinutes", m.place, m.state = 'cancelled' AS "isCancelled",
    m.published_at IS NULL AS "isDraft", seat.id AS "seatId", seat.name AS "seatName", held.answers
  FROM meeting m JOIN round_table t ON t.id = m.table_id JOIN ${meetingStandings(ctx)} st ON st.meeting_id = m.id
  LEFT JOIN LATERAL ${ownSeat(ctx.actor.personId)} seat ON true
  LEFT JOIN LATERAL ${answersOfSeat} held ON true
  WHERE m.starts_at + make_interval(mins => m.duration_minutes) >= ${ctx.now}
    AND t.status <> 'refused' AND st.sees AND (st.sees_responses OR st.is_guest OR seat.id IS NOT NULL)
    AND ${after ? Prisma.sql`(m.starts_at, m.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : Prisma.sql`true`}
  ORDER BY m.starts_at, m.id LIMIT ${limit + 1}`;
