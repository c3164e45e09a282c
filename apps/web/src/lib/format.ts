import { readLanguage } from "./language.ts";

const locales = { de: "de-DE", en: "en-GB" } as const;

/** The locale of the shown language; dates in English stay European. */
const locale = (): string => locales[(document.documentElement.lang || readLanguage()) === "en" ? "en" : "de"];

/** `2,4 MB`; with 1024 bytes to the kilobyte, as file managers of most readers count. */
export const formatBytes = (bytes: number): string => {
  const isLarge = bytes >= 1024 ** 2;
  const amount = isLarge ? bytes / 1024 ** 2 : Math.max(Math.round(bytes / 1024), 1);
  const style = { style: "unit", unit: isLarge ? "megabyte" : "kilobyte", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale(), style).format(amount).replace(/\s/, "\u00a0");
};

const formatter = (timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale(), { timeZone, ...options });

/** `Dienstag, 12. Januar 2027`; `instant` is RFC 3339, `timeZone` an IANA name. */
export const formatDate = (instant: string, timeZone: string): string =>
  formatter(timeZone, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(new Date(instant));

/** `12.01.2027` */
export const formatShortDate = (instant: string, timeZone: string): string =>
  formatter(timeZone, { day: "2-digit", month: "2-digit", year: "numeric" }).format(new Date(instant));

/** `17:00`; the word `Uhr` belongs to the text around it. */
export const formatTime = (instant: string, timeZone: string): string =>
  formatter(timeZone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(instant));

/** A calendar date without a time, `2027-01-12`, as `12. Januar 2027`. */
export const formatDay = (day: string): string =>
  formatter("UTC", { day: "numeric", month: "long", year: "numeric" }).format(new Date(`${day}T00:00:00Z`));

export const addMinutes = (instant: string, minutes: number): string =>
  Temporal.Instant.from(instant).add({ minutes }).toString();

/** Local date and time of a place to the instant; a time that a clock change skips moves forward. */
export const toInstant = (day: string, time: string, timeZone: string): string =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time }).toInstant().toString();

/** The instant as the local day and time of the zone, for form fields. */
export const toLocal = (instant: string, timeZone: string): { day: string; time: string } => {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return {
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: "minute" }),
  };
};

export const compareText = (a: string, b: string): number => a.localeCompare(b, locale());
