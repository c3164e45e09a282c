import * as letterContract from "@runde-tische/contracts/entry-letters";
import { inviteMembers, listInvitableMembers } from "@runde-tische/contracts/member-invitations";
import * as contract from "@runde-tische/contracts/memberships";
import type { FastifyInstance } from "fastify";
import { fileRoute } from "../../lib/file-route.ts";
import { route } from "../../lib/route.ts";
import * as letters from "./letters/entry-letters.service.ts";
import * as invitations from "./member-invitations.service.ts";
import * as changes from "./membership-changes.service.ts";
import * as service from "./memberships.service.ts";
import * as upkeep from "./upkeep.service.ts";

export const membershipRoutes = async (app: FastifyInstance, site: { publicUrl: string }): Promise<void> => {
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
  route(app, letterContract.readEntryLetters, letters.readEntryLetters);
  route(app, letterContract.recordEntryLetters, letters.recordEntryLetters);
  fileRoute(
    app,
    {
      path: letterContract.ENTRY_LETTERS_PDF,
      summary: "Letters to those who do not know of their entry and are reached by no mail, as one PDF",
      params: letterContract.readEntryLetters.params,
    },
    (ctx, input) => letters.printEntryLetters(ctx, input, site),
  );
};
