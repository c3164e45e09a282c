import type { FastifyInstance } from "fastify";
import type { AppOptions } from "../app.ts";
import { resolveActor } from "../features/sessions/sessions.service.ts";
import type { Ctx } from "../lib/context.ts";

declare module "fastify" {
  interface FastifyRequest {
    ctx: Ctx;
  }
}

/** Sets `request.ctx` before anything else runs. */
export const contexts = (app: FastifyInstance, { db, keys, clock, isDemo, publicUrl }: AppOptions): void => {
  app.decorateRequest("ctx");
  app.addHook("onRequest", async (request) => {
    if (!request.url.startsWith("/api/")) return;
    const now = clock();
    const actor = await resolveActor({ db, keys, now, isDemo, publicUrl }, request.cookies);
    request.ctx = { db, keys, now, actor, touched: null };
  });
};
