import * as contract from "@runde-tische/contracts/responses";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as service from "./responses.service.ts";

export const responseRoutes = async (app: FastifyInstance): Promise<void> => {
  route(app, contract.readResponses, service.readResponses);
  route(app, contract.answerMeeting, service.answerMeeting);
  route(app, contract.handOver, service.handOver);
};
