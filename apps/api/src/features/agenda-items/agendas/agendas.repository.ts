import type { AgendaItemKind, AgendaPart } from "@runde-tische/contracts/agenda-items";
import type { Db } from "@runde-tische/database/client";
import type { Ctx } from "../../../lib/context.ts";
import {
  type MeetingStanding,
  meetingStandings,
  seesItem,
  standingColumns,
} from "../../access/meeting-standings.repository.ts";
import type { ManagedMeetingScope } from "../../meetings/meetings.policy.ts";

/** An item of the agenda; all but part and duration are null where the reader does not see it. */
export type AgendaRowItem = { part: AgendaPart; durationMinutes: number } & (
  | { isSeen: false }
  | {
      isSeen: true;
      id: string;
      title: string;
      kind: AgendaItemKind;
      text: string;
      presenter: string | null;
      presenterSeatId: string | null;
      presenterSeat: string | null;
      version: number;
    }
);

export type AgendaRow = MeetingStanding & {
  startsAt: Date;
  timeZone: string;
  plannedMinutes: number;
  /** All of them, since hidden ones count for numbers and clock times; null: none. */
  items: AgendaRowItem[] | null;
};

/** The standing and the whole agenda in one statement: the most read page. Null: no such meeting. */
export const find = async (ctx: Ctx, meetingId: string): Promise<AgendaRow | null> => {
  const rows = await ctx.db.$queryRaw<AgendaRow[]>`
    SELECT ${standingColumns}, m.starts_at AS "startsAt", m.time_zone AS "timeZone", m.duration_minutes AS "plannedMinutes", (
      SELECT json_agg(CASE WHEN a.seen
        THEN json_build_object('isSeen', true, 'id', a.id, 'part', a.part, 'durationMinutes', a.duration_minutes, 'title', a.title,
          'kind', a.kind, 'text', a.text, 'presenter', a.presenter, 'presenterSeatId', a.presenter_seat_id,
          'presenterSeat', a.organization, 'version', a.version)
        ELSE json_build_object('isSeen', false, 'part', a.part, 'durationMinutes', a.duration_minutes) END
        ORDER BY a.rank, a.id)
      FROM (
        SELECT i.*, o.name AS organization, ${seesItem(ctx)} AS seen
        FROM agenda_item i LEFT JOIN seat p ON p.id = i.presenter_seat_id LEFT JOIN organization o ON o.id = p.organization_id
        WHERE i.meeting_id = m.id AND i.deleted_at IS NULL
      ) a
    ) AS items
    FROM meeting m JOIN round_table t ON t.id = m.table_id
    JOIN ${meetingStandings(ctx)} st ON st.meeting_id = m.id
    WHERE m.id = ${meetingId}::uuid`;
  return rows[0] ?? null;
};

/** The items of the table's latest earlier meeting that has any, in order. */
export const listOfLastMeeting = async (db: Db, scope: ManagedMeetingScope) => {
  const { startsAt } = await db.meeting.findUniqueOrThrow({
    where: { id: scope.meetingId },
    select: { startsAt: true },
  });
  const last = await db.meeting.findFirst({
    where: {
      tableId: scope.tableId,
      id: { not: scope.meetingId },
      startsAt: { lt: startsAt },
      agendaItems: { some: { deletedAt: null } },
    },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    select: { agendaItems: { where: { deletedAt: null }, orderBy: [{ rank: "asc" }, { id: "asc" }] } },
  });
  return last?.agendaItems ?? [];
};
