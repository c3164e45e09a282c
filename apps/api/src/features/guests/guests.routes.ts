import * as contract from "@runde-tische/contracts/guests";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as service from "./guests.service.ts";

export const guestRoutes = async (app: FastifyInstance): Promise<void> => {
  route(app, contract.listGuests, service.listGuests);
  route(app, contract.changeGuest, service.changeGuest);
};
