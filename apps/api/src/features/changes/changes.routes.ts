import * as log from "@runde-tische/contracts/administered-changes";
import * as contract from "@runde-tische/contracts/changes";
import type { FastifyInstance } from "fastify";
import { fileRoute } from "../../lib/file-route.ts";
import { route } from "../../lib/route.ts";
import * as administered from "./administered-changes.service.ts";
import * as service from "./changes.service.ts";

export const changeRoutes = async (app: FastifyInstance): Promise<void> => {
  route(app, contract.listTableChanges, service.listTableChanges);
  route(app, log.listMunicipalityChanges, administered.listMunicipalityChanges);
  const query = log.LogFileQuery;
  fileRoute(app, { path: log.CHANGES_CSV, summary: "The log as a table", query }, administered.writeChanges);
  fileRoute(
    app,
    {
      path: log.MUNICIPALITY_CHANGES_CSV,
      summary: "A municipality's log as a table",
      params: log.inMunicipality,
      query,
    },
    administered.writeMunicipalityChanges,
  );
};
