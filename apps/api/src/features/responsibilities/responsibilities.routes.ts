import * as contract from "@runde-tische/contracts/responsibilities";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as service from "./responsibilities.service.ts";

export const responsibilityRoutes = async (app: FastifyInstance): Promise<void> => {
  route(app, contract.searchResponsibilities, service.searchResponsibilities);
  route(app, contract.listTopics, service.listTopics);
};
