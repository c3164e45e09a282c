/** Where an organization's days begin and end; a table has a zone of its own. */
export const HOME_ZONE = "Europe/Berlin";

const DAY_MS = 24 * 60 * 60 * 1000;

/** The calendar day of an instant, as a DATE column holds it: midnight UTC. */
export const localDay = (instant: Date, timeZone = HOME_ZONE): Date => {
  const { year, month, day } = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return new Date(Date.UTC(year, month - 1, day));
};

export const dayBefore = (day: Date): Date => new Date(day.getTime() - DAY_MS);

export const parseDay = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** `2027-01-12` */
export const formatDay = (day: Date): string => day.toISOString().slice(0, 10);

/** `2027-01-12 18:30:00`, as clocks show it in Germany; spreadsheets take it for a moment. */
export const formatMoment = (instant: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(HOME_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: "second" })
    .replace("T", " ");
