import * as contract from "@runde-tische/contracts/administration";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { route } from "../../lib/route.ts";
import { listChanges } from "../changes/administered-changes.service.ts";
import * as persons from "./administered-persons.service.ts";
import * as jobs from "./job-queues.service.ts";
import * as security from "./security.service.ts";
import * as mails from "./undelivered-mails.service.ts";

export const administrationRoutes = async (
  app: FastifyInstance,
  { setup }: { setup: security.Setup },
): Promise<void> => {
  route(app, contract.listAdministeredPersons, persons.listAdministeredPersons);
  route(app, contract.appointAdministrator, persons.appointAdministrator);
  route(app, contract.withdrawAdministrator, persons.withdrawAdministrator);
  route(app, contract.signOutPerson, persons.signOutPerson);
  route(app, contract.lockPerson, persons.lockPerson);
  route(app, contract.unlockPerson, persons.unlockPerson);
  route(app, contract.listUndeliveredMails, mails.listUndeliveredMails);
  route(app, contract.retryMail, mails.retryMail);
  route(app, contract.discardMail, mails.discardMail);
  route(app, contract.readJobs, jobs.readJobs);
  route(app, contract.retryFailedJobs, jobs.retryFailedJobs);
  route(app, contract.listChanges, listChanges);
  route(app, contract.readSecurity, (ctx, _input, { request }) =>
    security.readSecurity(ctx, { setup, arrival: arrivalOf(request) }),
  );
};

const arrivalOf = ({ headers, ip, socket }: FastifyRequest) => ({
  isForwarded: headers["x-forwarded-for"] !== undefined || headers["x-forwarded-proto"] !== undefined,
  isForwardingTrusted: headers["x-forwarded-for"] !== undefined && ip !== socket.remoteAddress,
});
