import type { FastifyInstance } from "fastify";
import { type Env, StartRefused } from "../env.ts";

const REASONS: Partial<Record<string, (env: Env) => string>> = {
  EADDRINUSE: ({ port }) => `Port ${port} is in use: stop what listens there, or choose another with PORT.`,
  EACCES: ({ port }) => `Port ${port} may not be used by this user: choose one above 1023 with PORT.`,
  EADDRNOTAVAIL: ({ host }) => `${host} is no address of this computer: choose another with HOST.`,
  ENOTFOUND: ({ host }) => `${host} is no address of this computer: choose another with HOST.`,
};

export const listen = async (app: FastifyInstance, env: Env): Promise<void> => {
  try {
    await app.listen({ port: env.port, host: env.host, listenTextResolver: () => "listening" });
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ""];
    throw reason ? new StartRefused(reason(env)) : error;
  }
};
