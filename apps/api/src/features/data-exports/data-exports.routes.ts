import { API_PREFIX } from "@runde-tische/contracts/endpoint";
import type { FastifyInstance, FastifyReply } from "fastify";
import { exportJson, exportPage } from "./data-exports.service.ts";

/** Files to keep, hence no endpoints of the contract. */
export const dataExportRoutes = async (app: FastifyInstance): Promise<void> => {
  app.get(`${API_PREFIX}/me/export`, {
    schema: { summary: "All that is stored about oneself, as JSON" },
    handler: async ({ ctx }, reply) => send(reply, "application/json; charset=utf-8", await exportJson(ctx)),
  });
  app.get(`${API_PREFIX}/me/export.html`, {
    schema: { summary: "All that is stored about oneself, as a page to read and print" },
    handler: async ({ ctx }, reply) => send(reply, "text/html; charset=utf-8", await exportPage(ctx)),
  });
};

/** RFC 6266; the name is plain ASCII. */
const send = (reply: FastifyReply, type: string, { name, content }: { name: string; content: string }) =>
  reply
    .type(type)
    .header("Content-Disposition", `attachment; filename="${name}"`)
    .header("Cache-Control", "no-store")
    .send(content);
