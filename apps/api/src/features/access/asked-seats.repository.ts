import { Prisma } from "@runde-tische/database/client";

/** Whether the seat `s` is asked to come to a meeting of its table: a guest's only if invited to it or to one of its items. */
export const isAskedTo = (meetingId: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  s.role <> 'guest'
  OR EXISTS (SELECT 1 FROM meeting_guest g WHERE g.meeting_id = ${meetingId} AND g.seat_id = s.id)
  OR EXISTS (
    SELECT 1 FROM agenda_item_guest g JOIN agenda_item i ON i.id = g.agenda_item_id
    WHERE g.seat_id = s.id AND i.meeting_id = ${meetingId} AND i.deleted_at IS NULL)
)`;
