import { Prisma } from "@runde-tische/database/client";
import type { PersonActor } from "../../lib/actor.ts";
import type { Ctx } from "../../lib/context.ts";
import { tableStandings } from "../access/access.repository.ts";
import { overlaps } from "../access/areas.repository.ts";
import { meetingStandings } from "../access/meeting-standings.repository.ts";
import { answersOfSeat, type HolderAnswer, ownSeat } from "../access/own-seat.repository.ts";
import type { CalendarMeeting } from "../calendars/calendars.service.ts";
import type { TableScope } from "../round-tables/round-tables.policy.ts";

export type FeedMeetingRow = CalendarMeeting & { seesOnlineUrl: boolean } & OwnSeat;

type OwnSeat = { seatId: string | null; seatName: string | null; answers: HolderAnswer[] | null };

type Text = Omit<FeedMeetingRow, "startsAt" | "updatedAt"> & { startsAt: string; updatedAt: string };

/** A year back, two ahead; where there are more, the oldest are left out. */
const MOST_MEETINGS = 1000;

export const listOfTable = (ctx: Ctx, { tableId }: TableScope): Promise<FeedMeetingRow[]> =>
  list(ctx, { tables: Prisma.sql`t.id = ${tableId}::uuid`, ...PUBLIC });

/** As the list of tables filters: those of the municipality itself, of the levels above it and of all below. */
export const listOfMunicipality = (ctx: Ctx, ars: string): Promise<FeedMeetingRow[]> => {
  const tables = Prisma.sql`t.status = 'active'
    AND ${overlaps(Prisma.sql`t.municipality_ars`, ars)}`;
  return list(ctx, { tables, ...PUBLIC });
};

/** Where the person fills a seat, is a guest or coordinates. */
export const listOwn = (ctx: Ctx & { actor: PersonActor }): Promise<FeedMeetingRow[]> => {
  const { personId } = ctx.actor;
  const seat = Prisma.sql`LEFT JOIN LATERAL ${ownSeat(personId)} seat ON true LEFT JOIN LATERAL ${answersOfSeat} held ON true`;
  const isListed = Prisma.sql`(st.sees_responses OR st.is_guest OR seat.id IS NOT NULL)`;
  const columns = Prisma.sql`, 'seatId', seat.id, 'seatName', seat.name, 'answers', held.answers`;
  return list(ctx, { tables: nearTables(personId), seat, isListed, columns });
};

const PUBLIC = { seat: Prisma.empty, isListed: Prisma.sql`true`, columns: Prisma.empty };

/** All tables that can matter, so that the rule need not be asked for every table there is; it is the rule that decides. */
const nearTables = (personId: string): Prisma.Sql => Prisma.sql`t.status <> 'refused' AND t.id IN (
  SELECT s.table_id FROM seat_holding h JOIN seat s ON s.id = h.seat_id WHERE h.person_id = ${personId}::uuid
  UNION SELECT c.table_id FROM table_coordinator c WHERE c.person_id = ${personId}::uuid
  UNION SELECT o.id FROM municipality_coordinator c JOIN round_table o ON starts_with(o.municipality_ars, c.municipality_ars)
  WHERE c.person_id = ${personId}::uuid AND c.ended_at IS NULL
)`;

type Which = { tables: Prisma.Sql; seat: Prisma.Sql; isListed: Prisma.Sql; columns: Prisma.Sql };

/** Published ones that the actor sees, by time. One value: a row of the driver costs more than its data. */
const list = async (ctx: Ctx, { tables, seat, isListed, columns }: Which): Promise<FeedMeetingRow[]> => {
  const [row] = await ctx.db.$queryRaw<{ meetings: Text[] | null }[]>`
    WITH standing AS MATERIALIZED (
      SELECT st.* FROM ${tableStandings(ctx)} st JOIN round_table t ON t.id = st.table_id WHERE ${tables}
    )
    SELECT json_agg(l.meeting ORDER BY l.starts_at, l.id) AS meetings FROM (
      SELECT m.starts_at, m.id, json_build_object('id', m.id, 'number', m.number, 'title', m.title, 'state', m.state,
        'startsAt', m.starts_at, 'timeZone', m.time_zone, 'durationMinutes', m.duration_minutes, 'place', m.place,
        'address', m.address, 'onlineUrl', m.online_url, 'sequence', m.sequence, 'onlineVersion', m.online_version,
        'updatedAt', m.updated_at, 'tableTitle', t.title, 'seesOnlineUrl', st.may_answer OR st.manages ${columns}) AS meeting
      FROM meeting m JOIN round_table t ON t.id = m.table_id
      JOIN ${meetingStandings(ctx, Prisma.sql`standing`)} st ON st.meeting_id = m.id ${seat}
      WHERE st.sees AND m.published_at IS NOT NULL AND ${isListed}
        AND m.starts_at >= ${ctx.now}::timestamptz - interval '1 year' AND m.starts_at < ${ctx.now}::timestamptz + interval '2 years'
      ORDER BY m.starts_at DESC, m.id DESC LIMIT ${MOST_MEETINGS}
    ) l`;
  return (row?.meetings ?? []).map(({ startsAt, updatedAt, ...rest }) => ({
    ...rest,
    startsAt: new Date(startsAt),
    updatedAt: new Date(updatedAt),
  }));
};
