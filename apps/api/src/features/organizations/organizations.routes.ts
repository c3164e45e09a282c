import * as contract from "@runde-tische/contracts/organizations";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as joinRequests from "./join-requests.service.ts";
import * as service from "./organizations.service.ts";

export const organizationRoutes = async (app: FastifyInstance): Promise<void> => {
  route(app, contract.listOrganizations, service.listOrganizations);
  route(app, contract.listSimilarOrganizations, service.listSimilarOrganizations);
  route(app, contract.registerOrganization, service.registerOrganization);
  route(app, contract.readOrganization, service.readOrganization);
  route(app, contract.changeOrganization, service.changeOrganization);
  route(app, contract.decideOrganization, service.decideOrganization);
  route(app, contract.askToJoin, joinRequests.askToJoin);
  route(app, contract.listJoinRequests, joinRequests.listJoinRequests);
  route(app, contract.decideJoinRequest, joinRequests.decideJoinRequest);
};
