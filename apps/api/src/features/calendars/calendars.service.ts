import type { Ctx } from "../../lib/context.ts";
import { requireMeetingSeen } from "../meetings/meetings.policy.ts";
import {
  type CalendarMeeting,
  type CalendarPerson,
  type CalendarReader,
  calendarFileName,
  toCalendar,
} from "./calendars.presenter.ts";
import * as calendars from "./calendars.repository.ts";

export type CalendarFile = { name: string; content: string };

/** Where the calendar comes from: the address of the site and whom its mails name as sender. */
export type CalendarSite = { publicUrl: string; mailFrom: string };

/** For anybody who sees the meeting: no person, no link that acts for somebody, nothing of the internal part. */
export const readMeetingCalendar = async (
  ctx: Ctx,
  { meetingId }: { meetingId: string },
  site: CalendarSite,
): Promise<CalendarFile> => {
  const scope = await requireMeetingSeen(ctx, meetingId);
  const meeting = await calendars.read(ctx.db, scope);
  const seesOnlineUrl = scope.standing.manages || scope.standing.mayAnswer;
  const shown = seesOnlineUrl ? meeting : { ...meeting, onlineUrl: null, onlineVersion: 0 };
  const url = `${site.publicUrl}/sitzungen/${meetingId}`;
  return writeCalendar(site, shown, { url, description: url, attendee: null });
};

/** For one recipient of a mail. */
export const writeCalendar = (
  { publicUrl, mailFrom }: CalendarSite,
  meeting: CalendarMeeting,
  reader: Pick<CalendarReader, "url" | "description"> & { attendee: CalendarPerson | null },
): CalendarFile => {
  const organizer = { name: meeting.tableTitle, email: addressOf(mailFrom) };
  const host = new URL(publicUrl).hostname;
  return { name: calendarFileName(meeting), content: toCalendar(meeting, { ...reader, host, organizer }) };
};

export type { CalendarMeeting };

const addressOf = (mailFrom: string): string => /<([^>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom.trim();
