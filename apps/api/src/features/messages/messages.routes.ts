import * as contract from "@runde-tische/contracts/messages";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as service from "./messages.service.ts";

export const messageRoutes = async (app: FastifyInstance, site: { publicUrl: string }): Promise<void> => {
  route(app, contract.previewMessage, (ctx, input) => service.previewMessage(ctx, input, site));
  route(app, contract.sendMessage, service.sendMessage);
  route(app, contract.listMessages, service.listMessages);
};
