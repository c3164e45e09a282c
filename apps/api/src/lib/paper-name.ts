import { localDay } from "./local-date.ts";

/** ASCII, and nothing of what the meeting is about. */
export const paperName = (kind: string, { startsAt, timeZone }: { startsAt: string; timeZone: string }): string =>
  `${kind}-${localDay(new Date(startsAt), timeZone).toISOString().slice(0, 10)}`;
