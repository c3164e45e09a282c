import type { Language } from "@runde-tische/contracts/fields";
import ical, { ICalAttendeeStatus, ICalCalendarMethod, type ICalEventData, ICalEventStatus } from "ical-generator";
import { tzlib_get_ical_block as readTimeZone } from "timezones-ical-library";

export type CalendarMeeting = {
  id: string;
  number: number | null;
  title: string | null;
  state: "draft" | "running" | "closed" | "cancelled";
  startsAt: Date;
  timeZone: string;
  durationMinutes: number;
  place: string | null;
  address: string | null;
  onlineUrl: string | null;
  sequence: number;
  onlineVersion: number;
  updatedAt: Date;
  tableTitle: string;
};

export type CalendarPerson = { name: string; email: string };

export type CalendarReader = {
  /** Of the installation: makes the entry's id unique in the world. */
  host: string;
  /** Where the reader finds agenda and answer. */
  url: string;
  /** Of whoever reads it, as is `description`. */
  language: Language;
  description: string;
  organizer: CalendarPerson;
  /** Null: for anybody who may read the meeting. */
  attendee: CalendarPerson | null;
};

/** One meeting as iCalendar (RFC 5545); a changed entry replaces the one before by its id and SEQUENCE. */
export const toCalendar = (meeting: CalendarMeeting, reader: CalendarReader): string => {
  const calendar = createCalendar(methodOf(meeting.state === "cancelled", reader.attendee !== null));
  if (reader.attendee)
    calendar
      .createEvent(toEvent(meeting, reader))
      // Nobody reads the answers of calendars: asking for one would lose it.
      .createAttendee({ ...reader.attendee, rsvp: false, status: ICalAttendeeStatus.NEEDSACTION });
  else calendar.createEvent(toPublishedEvent(meeting, reader));
  return calendar.toString();
};

/** Many meetings for whoever subscribes to them: the same entries as those that are mailed. */
export const toCalendarOf = (
  entries: readonly { meeting: CalendarMeeting; reader: Omit<CalendarReader, "attendee"> }[],
): string => {
  const calendar = createCalendar(ICalCalendarMethod.PUBLISH);
  for (const { meeting, reader } of entries) calendar.createEvent(toPublishedEvent(meeting, reader));
  return calendar.toString();
};

const createCalendar = (method: ICalCalendarMethod) =>
  ical({
    // The library puts the hyphen before it.
    prodId: "//Runde Tische//Runde Tische//DE",
    method,
    // Without a name: with one the library writes DTSTAMP in that zone, where RFC 5545 §3.8.7.2 asks for UTC.
    timezone: { name: null, generator: (name) => readTimeZone(name)[0] ?? null },
  });

const CANCELLED: Record<Language, string> = { de: "Abgesagt", en: "Cancelled" };

/**
 * Many programs show what is published with STATUS:CANCELLED as if it took place. A mailed CANCEL they mark or take out
 * themselves.
 */
const toPublishedEvent = (meeting: CalendarMeeting, reader: Omit<CalendarReader, "attendee">): ICalEventData => {
  const event = toEvent(meeting, reader);
  if (meeting.state !== "cancelled") return event;
  return { ...event, summary: `${CANCELLED[reader.language]}: ${summaryOf(meeting)}` };
};

const toEvent = (meeting: CalendarMeeting, reader: Omit<CalendarReader, "attendee">): ICalEventData => {
  const start = Temporal.Instant.fromEpochMilliseconds(meeting.startsAt.getTime()).toZonedDateTimeISO(meeting.timeZone);
  return {
    id: `meeting-${meeting.id}@${reader.host}`,
    sequence: meeting.sequence + meeting.onlineVersion,
    stamp: meeting.updatedAt,
    start,
    end: start.add({ minutes: meeting.durationMinutes }),
    timezone: meeting.timeZone,
    summary: summaryOf(meeting),
    description: meeting.onlineUrl ? `${reader.description}\n\n${meeting.onlineUrl}` : reader.description,
    location: [meeting.place, meeting.address].filter(Boolean).join(", ") || meeting.onlineUrl,
    url: reader.url,
    organizer: reader.organizer,
    status: meeting.state === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
};

const methodOf = (isCancelled: boolean, isAddressed: boolean): ICalCalendarMethod => {
  if (!isAddressed) return ICalCalendarMethod.PUBLISH;
  return isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
};

const summaryOf = ({ tableTitle, title, number }: CalendarMeeting): string => {
  if (title) return `${tableTitle}: ${title}`;
  return number === null ? tableTitle : `${tableTitle} (${number})`;
};

/** ASCII alone: some clients garble anything else in a file name. */
export const calendarFileName = (meeting: Pick<CalendarMeeting, "startsAt" | "timeZone">): string => {
  const day = Temporal.Instant.fromEpochMilliseconds(meeting.startsAt.getTime())
    .toZonedDateTimeISO(meeting.timeZone)
    .toPlainDate();
  return `sitzung-${day.toString()}.ics`;
};
