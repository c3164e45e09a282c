import * as contract from "@runde-tische/contracts/municipalities";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as service from "./municipalities.service.ts";
import * as coordinators from "./municipality-coordinators.service.ts";

export const municipalityRoutes = async (app: FastifyInstance): Promise<void> => {
  route(app, contract.searchMunicipalities, service.searchMunicipalities);
  route(app, contract.readMunicipality, service.readMunicipality);
  route(app, contract.listMunicipalityCoordinators, coordinators.listMunicipalityCoordinators);
  route(app, contract.appointMunicipalityCoordinator, coordinators.appointMunicipalityCoordinator);
  route(app, contract.dismissMunicipalityCoordinator, coordinators.dismissMunicipalityCoordinator);
};
