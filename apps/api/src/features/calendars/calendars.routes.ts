import { API_PREFIX } from "@runde-tische/contracts/endpoint";
import { inMeeting } from "@runde-tische/contracts/meetings";
import type { FastifyInstance } from "fastify";
import { type CalendarSite, readMeetingCalendar } from "./calendars.service.ts";

/** Not JSON, hence no endpoint of the contract. */
export const calendarRoutes = async (app: FastifyInstance, site: CalendarSite): Promise<void> => {
  app.get(`${API_PREFIX}/meetings/:meetingId/calendar.ics`, {
    schema: { summary: "The meeting as an iCalendar file", params: inMeeting },
    handler: async (request, reply) => {
      const { name, content } = await readMeetingCalendar(request.ctx, inMeeting.parse(request.params), site);
      return reply
        .type("text/calendar; charset=utf-8; method=PUBLISH")
        .header("Content-Disposition", `attachment; filename="${name}"`)
        .send(content);
    },
  });
};
