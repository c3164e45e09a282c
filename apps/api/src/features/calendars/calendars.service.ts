import type { Ctx } from "../../lib/context.ts";
import { requireMeetingSeen } from "../meetings/meetings.policy.ts";
import {
  type CalendarMeeting,
  type CalendarPerson,
  type CalendarReader,
  calendarFileName,
  toCalendar,
  toCalendarOf,
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
  const shown = seesOnlineUrl ? meeting : withoutOnlineUrl(meeting);
  const url = `${site.publicUrl}/sitzungen/${meetingId}`;
  return writeCalendar(site, shown, { url, language: "de", description: url, attendee: null });
};

/** For one recipient of a mail. */
export const writeCalendar = (
  site: CalendarSite,
  meeting: CalendarMeeting,
  reader: Pick<CalendarReader, "url" | "language" | "description"> & { attendee: CalendarPerson | null },
): CalendarFile => ({
  name: calendarFileName(meeting),
  content: toCalendar(meeting, { ...reader, ...originOf(site, meeting) }),
});

/** Of all these, each shown as its reader sees it. */
export const writeCalendarOf = (
  site: CalendarSite,
  entries: readonly (Pick<CalendarReader, "url" | "language" | "description"> & { meeting: CalendarMeeting })[],
): string =>
  toCalendarOf(
    entries.map(({ meeting, ...reader }) => ({ meeting, reader: { ...reader, ...originOf(site, meeting) } })),
  );

/** What only those see who may answer or manage leaves no trace for others. */
export const withoutOnlineUrl = (meeting: CalendarMeeting): CalendarMeeting => ({
  ...meeting,
  onlineUrl: null,
  onlineVersion: 0,
});

export type { CalendarMeeting };

const originOf = ({ publicUrl, mailFrom }: CalendarSite, { tableTitle }: CalendarMeeting) => ({
  host: new URL(publicUrl).hostname,
  organizer: { name: tableTitle, email: addressOf(mailFrom) },
});

const addressOf = (mailFrom: string): string => /<([^>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom.trim();
