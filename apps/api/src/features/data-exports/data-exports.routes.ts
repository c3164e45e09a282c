import type { FastifyInstance } from "fastify";
import { fileRoute } from "../../lib/file-route.ts";
import { exportMe } from "./data-exports.service.ts";

/** Files to keep, hence no endpoints of the contract. */
export const dataExportRoutes = async (app: FastifyInstance): Promise<void> => {
  fileRoute(app, { path: "/me/export", summary: "All that is stored about oneself, as JSON" }, (ctx) =>
    exportMe(ctx, "json"),
  );
  fileRoute(
    app,
    { path: "/me/export.html", summary: "All that is stored about oneself, as a page to read and print" },
    (ctx) => exportMe(ctx, "html"),
  );
};
