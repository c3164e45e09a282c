import * as contract from "@runde-tische/contracts/erasures";
import type { FastifyInstance } from "fastify";
import { route } from "../../lib/route.ts";
import { closeLinkSession } from "../personal-links/personal-links.service.ts";
import { endedAccountCookie } from "../sessions/sessions.service.ts";
import * as service from "./erasures.service.ts";

export const erasureRoutes = async (app: FastifyInstance, { publicUrl }: { publicUrl: string }): Promise<void> => {
  route(app, contract.previewErasure, service.previewErasure);
  route(app, contract.eraseMe, async (ctx, input, { request, reply }) => {
    await service.eraseMe(ctx, input);
    const link = await closeLinkSession(ctx, request.cookies, publicUrl);
    for (const cookie of [endedAccountCookie(publicUrl), link.cookie])
      if (cookie) reply.setCookie(cookie.name, cookie.value, cookie.options);
    return null;
  });
  route(app, contract.eraseMember, service.eraseMember);
  route(app, contract.eraseHolder, service.eraseHolder);
};
