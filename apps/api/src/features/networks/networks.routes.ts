import { readNetwork } from "@runde-tische/contracts/networks";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as service from "./networks.service.ts";

export const networkRoutes = async (app: FastifyInstance): Promise<void> => {
  route(app, readNetwork, service.readNetwork);
};
