import { setTimeout } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

const PATIENCE_MS = 10_000;

/** Resolves once SIGINT or SIGTERM asks the process to end; further signals change nothing, so that nothing is cut off. */
export const askedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    process.on("SIGINT", resolve);
    process.on("SIGTERM", resolve);
  });

/** Finishes running requests; what still streams after ten seconds is cut. */
export const drain = async (app: FastifyInstance): Promise<void> => {
  const done = new AbortController();
  const cut = setTimeout(PATIENCE_MS, null, { signal: done.signal, ref: false }).then(
    () => app.server.closeAllConnections(),
    () => undefined,
  );
  await app.close();
  done.abort();
  await cut;
};
