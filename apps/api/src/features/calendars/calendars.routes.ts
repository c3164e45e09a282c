import { inMeeting } from "@runde-tische/contracts/meetings";
import type { FastifyInstance } from "fastify";
import { fileRoute } from "../../lib/file-route.ts";
import { type CalendarSite, readMeetingCalendar } from "./calendars.service.ts";

export const calendarRoutes = async (app: FastifyInstance, site: CalendarSite): Promise<void> => {
  fileRoute(
    app,
    { path: "/meetings/:meetingId/calendar.ics", summary: "The meeting as an iCalendar file", params: inMeeting },
    async (ctx, input) => ({
      ...(await readMeetingCalendar(ctx, input, site)),
      type: "text/calendar; charset=utf-8; method=PUBLISH",
    }),
  );
};
