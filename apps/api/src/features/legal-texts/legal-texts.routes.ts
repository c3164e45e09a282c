import * as contract from "@runde-tische/contracts/legal-texts";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as service from "./legal-texts.service.ts";

export const legalTextRoutes = async (app: FastifyInstance): Promise<void> => {
  route(app, contract.readLegalText, service.readLegalText);
  route(app, contract.writeLegalText, service.writeLegalText);
  route(app, contract.readInstallationText, service.readInstallationText);
  route(app, contract.writeInstallationText, service.writeInstallationText);
};
