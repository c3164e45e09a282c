/** The calendar day, as in `2027-01-12`, of an instant in an IANA time zone. */
export const localDay = (instant: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** The last day on which sending keeps the notice period: the day of sending and the day of the meeting do not count. */
export const lastInvitationDay = (meetingDay: string, noticeDays: number): string =>
  Temporal.PlainDate.from(meetingDay)
    .subtract({ days: noticeDays + 1 })
    .toString();
