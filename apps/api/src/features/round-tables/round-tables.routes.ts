import * as contract from "@runde-tische/contracts/round-tables";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as service from "./round-tables.service.ts";

export const roundTableRoutes = async (app: FastifyInstance): Promise<void> => {
  route(app, contract.listRoundTables, service.listRoundTables);
  route(app, contract.createRoundTable, service.createRoundTable);
  route(app, contract.readRoundTable, service.readRoundTable);
  route(app, contract.changeRoundTable, service.changeRoundTable);
  route(app, contract.decideRoundTable, service.decideRoundTable);
  route(app, contract.appointTableCoordinator, service.appointTableCoordinator);
  route(app, contract.dismissTableCoordinator, service.dismissTableCoordinator);
  route(app, contract.stepIntoRoundTable, service.stepIntoRoundTable);
};
