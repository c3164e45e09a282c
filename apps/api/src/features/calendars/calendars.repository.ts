import type { Db } from "@runde-tische/database/client";
import type { MeetingScope } from "../meetings/meetings.policy.ts";
import type { CalendarMeeting } from "./calendars.presenter.ts";

export const read = async (db: Db, scope: MeetingScope): Promise<CalendarMeeting> => {
  const { table, ...meeting } = await db.meeting.findUniqueOrThrow({
    where: { id: scope.meetingId },
    include: { table: { select: { title: true } } },
  });
  return { ...meeting, tableTitle: table.title };
};
