import { z } from "zod";

export const Id = z.uuid();

/** RFC 3339 in UTC, as in `2027-01-12T16:00:00.000Z`. */
export const Instant = z.iso.datetime();

/** A calendar day, as in `2027-01-12`. */
export const LocalDate = z.iso.date();

/** An IANA time zone. */
export const TimeZone = z.string().max(64).refine(isTimeZone, "unknown time zone");

/** Making a formatter for each row of a list took a third of its time. Canonical names only: there are some hundred. */
const knownTimeZones = new Set<string>();

function isTimeZone(name: string): boolean {
  if (knownTimeZones.has(name)) return true;
  try {
    const { timeZone } = new Intl.DateTimeFormat("de", { timeZone: name }).resolvedOptions();
    if (timeZone === name) knownTimeZones.add(name);
    return true;
  } catch {
    return false;
  }
}

/** Digits of a Regionalschlüssel: 2 Land, 5 Kreis, 9 Verband, 12 Gemeinde. */
export const Ars = z.string().regex(/^(\d{2}|\d{5}|\d{9}|\d{12})$/);

export const line = (max: number) => z.string().trim().min(1).max(max);
export const optionalLine = (max: number) => line(max).nullable();
export const text = (max: number) => z.string().trim().max(max);

export const Mail = z.email().max(254);
export const Phone = z
  .string()
  .trim()
  .regex(/^[+()\d][\d\s()/.-]{3,39}$/);
export const WebAddress = z.url({ protocol: /^https?$/ }).max(500);

export const Version = z.int().min(1);
export const Language = z.enum(["de", "en"]);
export type Language = z.infer<typeof Language>;
