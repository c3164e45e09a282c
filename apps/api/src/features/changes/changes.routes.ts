import { listMunicipalityChanges } from "@runde-tische/contracts/administered-changes";
import * as contract from "@runde-tische/contracts/changes";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as administered from "./administered-changes.service.ts";
import * as service from "./changes.service.ts";

export const changeRoutes = async (app: FastifyInstance): Promise<void> => {
  route(app, contract.listTableChanges, service.listTableChanges);
  route(app, listMunicipalityChanges, administered.listMunicipalityChanges);
};
