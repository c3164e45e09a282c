import type { FastifyInstance, FastifyRequest } from "fastify";
import type { AppOptions } from "../app.ts";
import { resolveActor } from "../features/sessions/sessions.service.ts";
import type { Ctx } from "../lib/context.ts";

declare module "fastify" {
  interface FastifyRequest {
    ctx: Ctx;
  }
}

/** Sets `request.ctx` before anything else runs. */
export const contexts = (app: FastifyInstance, options: AppOptions): void => {
  app.decorateRequest("ctx");
  app.addHook("onRequest", async (request) => {
    if (request.url.startsWith("/api/")) request.ctx = await contextOf(options, request);
  });
};

/** Who sends these cookies as of now; a stream asks again while its request lasts. */
export const contextOf = async (
  { db, keys, clock, isDemo, publicUrl }: AppOptions,
  request: FastifyRequest,
): Promise<Ctx> => {
  const now = clock();
  const actor = await resolveActor({ db, keys, now, isDemo, publicUrl }, request.cookies);
  return { db, keys, now, actor, touched: null };
};
