import * as contract from "@runde-tische/contracts/agenda-items";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as service from "./agenda-items.service.ts";
import * as agendas from "./agendas/agendas.service.ts";
import { moveAgendaItem } from "./positions/positions.service.ts";

export const agendaItemRoutes = async (app: FastifyInstance): Promise<void> => {
  route(app, contract.readAgenda, agendas.readAgenda);
  route(app, contract.addAgendaItem, service.addAgendaItem);
  route(app, contract.readAgendaItem, service.readAgendaItem);
  route(app, contract.changeAgendaItem, service.changeAgendaItem);
  route(app, contract.moveAgendaItem, moveAgendaItem);
  route(app, contract.removeAgendaItem, service.removeAgendaItem);
  route(app, contract.restoreAgendaItem, service.restoreAgendaItem);
  route(app, contract.copyAgenda, agendas.copyAgenda);
  route(app, contract.readBacklog, service.readBacklog);
  route(app, contract.addBacklogItem, service.addBacklogItem);
};
