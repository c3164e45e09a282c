import { listKeptMails } from "@runde-tische/contracts/installation";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as keptMails from "./kept-mails.service.ts";

export const mailRoutes = async (app: FastifyInstance, { isDemo }: { isDemo: boolean }): Promise<void> => {
  route(app, listKeptMails, (ctx, input) => keptMails.listKeptMails(ctx, input, isDemo));
};
