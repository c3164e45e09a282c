import * as contract from "@runde-tische/contracts/invitations";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as service from "./invitations.service.ts";

export const invitationRoutes = async (app: FastifyInstance): Promise<void> => {
  route(app, contract.readInvitations, service.readInvitations);
  route(app, contract.sendInvitations, service.sendInvitations);
};
