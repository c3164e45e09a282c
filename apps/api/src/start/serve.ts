import type { PrismaClient } from "@runde-tische/database/client";
import type { FastifyInstance } from "fastify";
import { createApp } from "../app.ts";
import type { Env } from "../env.ts";
import { startJobs } from "../features/jobs/jobs.service.ts";
import type { Keys } from "../lib/keys.ts";
import { serverLogging } from "../lib/logging.ts";
import { MOST_LAG_MS } from "../plugins/health.ts";
import { SITE_DIR } from "../plugins/site.ts";
import { listen } from "./listen.ts";
import { drain } from "./shutdown.ts";
import { trustedProxies } from "./trusted-proxies.ts";

type Ground = { db: PrismaClient; databaseUrl: string; keys: Keys; clock: () => Date };

/** Listens and works on jobs; `stop` finishes what runs. */
export const serve = async (env: Env, ground: Ground): Promise<{ stop: () => Promise<void> }> => {
  const { publicUrl, isDemo, smtpUrl, mailFrom, clamdUrl } = env;
  const shared = { ...ground, publicUrl, mailFrom, keepsMails: isDemo && smtpUrl === null };
  const app: FastifyInstance = await createApp({
    ...shared,
    isDemo,
    clamdUrl,
    setup: {
      hasMailServer: smtpUrl !== null,
      hasGivenSecret: env.authSecret !== null,
      isEmbedded: env.databaseUrl === null,
      trustsProxy: env.trustProxy !== null,
    },
    siteDir: SITE_DIR,
    mostLagMs: MOST_LAG_MS,
    server: {
      // A deployment collects every request; on a terminal they would bury the start message.
      ...serverLogging(env.databaseUrl === null ? "warn" : "info"),
      trustProxy: trustedProxies(env.trustProxy),
    },
  });
  await listen(app, env);
  const jobs = await startJobs({ ...shared, smtpUrl, onError: (message) => app.log.error(message) });
  return {
    stop: async () => {
      await drain(app);
      await jobs.stop();
    },
  };
};
