import * as contract from "@runde-tische/contracts/retention";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as service from "./retention.service.ts";

export const retentionRoutes = async (app: FastifyInstance): Promise<void> => {
  route(app, contract.readRetention, service.readRetention);
  route(app, contract.changeRetentionPeriod, service.changeRetentionPeriod);
  route(app, contract.runRetention, service.runRetention);
};
