import { inviteMembers, listInvitableMembers } from "@runde-tische/contracts/member-invitations";
import * as contract from "@runde-tische/contracts/memberships";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import * as invitations from "./member-invitations.service.ts";
import * as changes from "./membership-changes.service.ts";
import * as service from "./memberships.service.ts";
import * as upkeep from "./upkeep.service.ts";

export const membershipRoutes = async (app: FastifyInstance): Promise<void> => {
  route(app, contract.listMemberships, service.listMemberships);
  route(app, contract.addMembership, service.addMembership);
  route(app, contract.readMembership, service.readMembership);
  route(app, contract.changeMembership, changes.changeMembership);
  route(app, contract.endMembership, changes.endMembership);
  route(app, contract.inviteMember, invitations.inviteMember);
  route(app, listInvitableMembers, invitations.listInvitableMembers);
  route(app, inviteMembers, invitations.inviteMembers);
  route(app, contract.askToConfirm, upkeep.askToConfirm);
  route(app, contract.recordTold, upkeep.recordTold);
  route(app, contract.readUpkeep, upkeep.readUpkeep);
};
