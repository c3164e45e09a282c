import { resendInvitation } from "@runde-tische/contracts/invitations";
import * as contract from "@runde-tische/contracts/personal-links";
import type { FastifyInstance, FastifyReply } from "fastify";
import { route } from "../../lib/route.ts";
import type { LinkSessionCookie } from "../sessions/sessions.service.ts";
import * as renewals from "./link-renewals.service.ts";
import * as service from "./personal-links.service.ts";

export const personalLinkRoutes = async (app: FastifyInstance, { publicUrl }: { publicUrl: string }): Promise<void> => {
  route(app, contract.openPersonalLink, async (ctx, input, { reply }) =>
    keepCookie(reply, await service.openPersonalLink(ctx, input, publicUrl)),
  );
  route(app, contract.openPersonalLinkByCode, async (ctx, input, { reply }) =>
    keepCookie(reply, await service.openPersonalLinkByCode(ctx, input, publicUrl)),
  );
  route(app, contract.confirmDevice, async (ctx, input, { reply }) =>
    keepCookie(reply, await service.confirmDevice(ctx, input, publicUrl)),
  );
  route(app, contract.renewPersonalLink, renewals.renewPersonalLink);
  route(app, contract.readLinkSession, service.readLinkSession);
  route(app, contract.closeLinkSession, async (ctx, _input, { request, reply }) =>
    keepCookie(reply, await service.closeLinkSession(ctx, request.cookies, publicUrl)),
  );
  route(app, resendInvitation, renewals.resendPersonalLink);
};

const keepCookie = <T>(reply: FastifyReply, { body, cookie }: { body: T; cookie: LinkSessionCookie | null }): T => {
  if (cookie) reply.setCookie(cookie.name, cookie.value, cookie.options);
  return body;
};
