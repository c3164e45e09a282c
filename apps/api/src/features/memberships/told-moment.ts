import { AppError } from "../../lib/errors.ts";
import { localDay, parseDay } from "../../lib/local-date.ts";

const HALF_DAY_MS = 12 * 60 * 60 * 1000;

/** When somebody was told whom others told on this day: noon, so that it is the same day wherever it is shown. */
export const toldMoment = (toldOn: string, now: Date): Date => {
  const day = parseDay(toldOn);
  if (day > localDay(now))
    throw new AppError("invalid", { errors: [{ pointer: "/toldOn", message: "not in the future" }] });
  return new Date(Math.min(day.getTime() + HALF_DAY_MS, now.getTime()));
};
