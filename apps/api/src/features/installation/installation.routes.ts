import * as contract from "@runde-tische/contracts/installation";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as service from "./installation.service.ts";

export const installationRoutes = async (app: FastifyInstance, mode: service.Mode): Promise<void> => {
  route(app, contract.readInstallation, async () => service.describeInstallation(mode));
  route(app, contract.createFirstAdmin, service.createFirstAdmin);
};
