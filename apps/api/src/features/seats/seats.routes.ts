import * as contract from "@runde-tische/contracts/seats";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as holdings from "./seat-holdings.service.ts";
import * as service from "./seats.service.ts";

export const seatRoutes = async (app: FastifyInstance): Promise<void> => {
  route(app, contract.listSeats, service.listSeats);
  route(app, contract.addSeat, service.addSeat);
  route(app, contract.changeSeat, service.changeSeat);
  route(app, contract.endSeat, service.endSeat);
  route(app, contract.listOrganizationSeats, service.listOrganizationSeats);
  route(app, contract.fillSeat, holdings.fillSeat);
  route(app, contract.endSeatHolding, holdings.endSeatHolding);
};
