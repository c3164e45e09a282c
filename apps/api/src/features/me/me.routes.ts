import * as contract from "@runde-tische/contracts/me";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as service from "./me.service.ts";
import * as myTables from "./my-tables.service.ts";

export const meRoutes = async (app: FastifyInstance): Promise<void> => {
  route(app, contract.readMe, service.readMe);
  route(app, contract.changeMe, service.changeMe);
  route(app, contract.listMyMeetings, myTables.listMyMeetings);
  route(app, contract.listMyRoundTables, myTables.listMyRoundTables);
};
