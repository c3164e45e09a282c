import { HOME_ZONE } from "../../lib/local-date.ts";

export type Confirmable = { confirmedAt: Date | null; toldAt: Date | null; createdAt: Date; withdrawnAt: Date | null };

/** An entry holds for a year after the person confirmed it or, if they never did, learned of it. */
const HELD_MONTHS = 12;

/** From when on the entry counts as unconfirmed; null as long as it does not, and for what the person took out. */
export const unconfirmedSince = (entry: Confirmable, now: Date): Date | null => {
  if (entry.withdrawnAt) return null;
  const known = entry.confirmedAt ?? entry.toldAt ?? entry.createdAt;
  const since = addMonths(known, HELD_MONTHS);
  return since <= now ? since : null;
};

/** What was confirmed, or told, at this moment or before counts as unconfirmed now. */
export const heldSince = (now: Date): Date => addMonths(now, -HELD_MONTHS);

/** By the calendar: a year later is the same day. */
const addMonths = (instant: Date, months: number): Date => {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(HOME_ZONE);
  return new Date(zoned.add({ months }).epochMilliseconds);
};
