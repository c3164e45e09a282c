import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Instant } from "./fields.ts";

/** Null: there is none. */
export const CalendarFeed = z
  .object({
    /** Whoever has it reads the person's calendar. */
    url: z.string(),
    createdAt: Instant,
    /** Also shows meetings that the person sees only as coordinator. */
    includesCoordinated: z.boolean(),
  })
  .nullable();
export type CalendarFeed = z.infer<typeof CalendarFeed>;

export const readCalendarFeed = endpoint({
  method: "GET",
  path: "/me/calendar-feed",
  summary: "The address under which a calendar program reads one's own meetings",
  response: z.object({ feed: CalendarFeed }),
});

export const renewCalendarFeed = endpoint({
  method: "POST",
  path: "/me/calendar-feed",
  summary: "Make an address for one's own calendar; the one before ends",
  idempotent: true,
  status: 204,
  response: z.null(),
});

export const endCalendarFeed = endpoint({
  method: "DELETE",
  path: "/me/calendar-feed",
  summary: "End the address of one's own calendar",
  status: 204,
  response: z.null(),
});
