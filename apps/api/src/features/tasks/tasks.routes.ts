import * as contract from "@runde-tische/contracts/tasks";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as service from "./tasks.service.ts";

export const taskRoutes = async (app: FastifyInstance): Promise<void> => {
  route(app, contract.listTableTasks, service.listTableTasks);
  route(app, contract.listMeetingTasks, service.listMeetingTasks);
  route(app, contract.listMyTasks, service.listMyTasks);
  route(app, contract.addTask, service.addTask);
  route(app, contract.readTask, service.readTask);
  route(app, contract.changeTask, service.changeTask);
  route(app, contract.setTaskStatus, service.setTaskStatus);
  route(app, contract.listTaskChanges, service.listTaskChanges);
};
