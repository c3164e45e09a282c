import * as contract from "@runde-tische/contracts/member-imports";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as service from "./member-imports.service.ts";

export const memberImportRoutes = async (app: FastifyInstance): Promise<void> => {
  route(app, contract.readSheet, service.readSheet);
  route(app, contract.previewMemberImport, service.previewMemberImport);
  route(app, contract.importMembers, service.importMembers);
};
