import cookie from "@fastify/cookie";
import { serializerCompiler, validatorCompiler } from "@fastify/type-provider-zod";
import type { PrismaClient } from "@runde-tische/database/client";
import { type FastifyInstance, type FastifyServerOptions, fastify, type RouteOptions } from "fastify";
import { agendaItemRoutes } from "./features/agenda-items/agenda-items.routes.ts";
import { meetingRoutes } from "./features/meetings/meetings.routes.ts";
import { personalLinkRoutes } from "./features/personal-links/personal-links.routes.ts";
import { roundTableRoutes } from "./features/round-tables/round-tables.routes.ts";
import type { Keys } from "./lib/keys.ts";
import { contexts } from "./plugins/contexts.ts";
import { etags } from "./plugins/etags.ts";
import { problems } from "./plugins/problems.ts";

/** All that differs between a server, a test and a benchmark. */
export type AppOptions = {
  readonly db: PrismaClient;
  readonly keys: Keys;
  /** As in `PUBLIC_URL`, without a slash at the end. */
  readonly publicUrl: string;
  readonly isDemo: boolean;
  readonly clock: () => Date;
  readonly server?: FastifyServerOptions;
  /** Hears of every route: the access matrix must know them all. */
  readonly onRoute?: (route: RouteOptions) => void;
};

/** Made, not listening. */
export const createApp = async (options: AppOptions): Promise<FastifyInstance> => {
  const app = fastify({ bodyLimit: 1_048_576, ...options.server });
  if (options.onRoute) app.addHook("onRoute", options.onRoute);
  app.setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler);
  await app.register(cookie);
  problems(app);
  etags(app);
  contexts(app, options);
  await app.register(roundTableRoutes);
  await app.register(meetingRoutes);
  await app.register(agendaItemRoutes);
  await app.register(personalLinkRoutes, options);
  return app;
};
