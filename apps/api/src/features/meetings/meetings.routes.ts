import * as contract from "@runde-tische/contracts/meetings";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as service from "./meetings.service.ts";

export const meetingRoutes = async (app: FastifyInstance): Promise<void> => {
  route(app, contract.listMeetings, service.listMeetings);
  route(app, contract.planMeeting, service.planMeeting);
  route(app, contract.readMeeting, service.readMeeting);
  route(app, contract.changeMeeting, service.changeMeeting);
  route(app, contract.publishMeeting, service.publishMeeting);
  route(app, contract.cancelMeeting, service.cancelMeeting);
};
