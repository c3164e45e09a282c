import { Prisma } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import type { Cursor } from "../../lib/cursor.ts";
import { tableStandings } from "../access/access.repository.ts";
import { meetingStandings } from "../access/meeting-standings.repository.ts";

export type MeetingListRow = Pick<
  Prisma.MeetingGetPayload<object>,
  | "id"
  | "tableId"
  | "number"
  | "title"
  | "state"
  | "startsAt"
  | "timeZone"
  | "durationMinutes"
  | "place"
  | "publishedAt"
  | "invitedAt"
>;

type ListedText = Omit<MeetingListRow, "startsAt" | "publishedAt" | "invitedAt"> & {
  startsAt: string;
  publishedAt: string | null;
  invitedAt: string | null;
};

export type MeetingList = { sees: boolean; lacksSecondFactor: boolean; meetings: MeetingListRow[] };

export type ListedMeetings = { tableId: string; when: "coming" | "past"; after: Cursor | null; limit: number };

const endsAt = Prisma.sql`m.starts_at + make_interval(mins => m.duration_minutes)`;

/**
 * What the actor is to the table and those of its meetings that they see, coming ones nearest first, past ones latest
 * first; one more than `limit` where there are more. One statement with one value: a row of the driver costs more than its
 * data. Null: no such table.
 */
export const find = async (ctx: Ctx, { tableId, when, after, limit }: ListedMeetings): Promise<MeetingList | null> => {
  const coming = when === "coming";
  const direction = coming ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const isAfter = coming ? Prisma.sql`>` : Prisma.sql`<`;
  const [row] = await ctx.db.$queryRaw<(Omit<MeetingList, "meetings"> & { meetings: ListedText[] | null })[]>`
    WITH standing AS MATERIALIZED (SELECT * FROM ${tableStandings(ctx)} st WHERE st.table_id = ${tableId}::uuid)
    SELECT st.sees, st.lacks_second_factor AS "lacksSecondFactor", (
      SELECT json_agg(json_build_object('id', l.id, 'tableId', l.table_id, 'number', l.number, 'title', l.title,
        'state', l.state, 'startsAt', l.starts_at, 'timeZone', l.time_zone, 'durationMinutes', l.duration_minutes,
        'place', l.place, 'publishedAt', l.published_at, 'invitedAt', l.invited_at)
        ORDER BY l.starts_at ${direction}, l.id ${direction})
      FROM (
        SELECT m.* FROM meeting m JOIN ${meetingStandings(ctx, Prisma.sql`standing`)} ms ON ms.meeting_id = m.id
        WHERE ms.sees
          AND ${coming ? Prisma.sql`${endsAt} >= ${ctx.now}` : Prisma.sql`${endsAt} < ${ctx.now}`}
          AND ${after ? Prisma.sql`(m.starts_at, m.id) ${isAfter} (${after[0]}::timestamptz, ${after[1]}::uuid)` : Prisma.sql`true`}
        ORDER BY m.starts_at ${direction}, m.id ${direction} LIMIT ${limit + 1}
      ) l
    ) AS meetings
    FROM standing st`;
  return row ? { ...row, meetings: (row.meetings ?? []).map(withInstants) } : null;
};

const withInstants = (row: ListedText): MeetingListRow => ({
  ...row,
  startsAt: new Date(row.startsAt),
  publishedAt: instantOf(row.publishedAt),
  invitedAt: instantOf(row.invitedAt),
});

const instantOf = (text: string | null): Date | null => (text === null ? null : new Date(text));
