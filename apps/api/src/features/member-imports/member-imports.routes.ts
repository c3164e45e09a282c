import * as contract from "@runde-tische/contracts/member-imports";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as service from "./member-imports.service.ts";
import * as recent from "./recent-imports.service.ts";

export const memberImportRoutes = async (app: FastifyInstance): Promise<void> => {
  route(app, contract.readSheet, service.readSheet);
  route(app, contract.previewMemberImport, service.previewMemberImport);
  route(app, contract.importMembers, service.importMembers);
  route(app, contract.listRecentImports, recent.listRecentImports);
  route(app, contract.undoImport, recent.undoImport);
};
