import { createHmac } from "node:crypto";
import type { PrismaClient } from "@runde-tische/database/client";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "../lib/errors.ts";
import type { Keys } from "../lib/keys.ts";
import { networkOf } from "../lib/network.ts";
import { LIMITS, type Limit } from "./rate-limit-table.ts";

/** A town hall is one network address: only what no town hall does is too much. */
const PER_NETWORK = { points: 600, seconds: 15 * 60 };

/**
 * Counts in the database, so that all processes share it: tightly by account or token, loosely by network. Keys are
 * digests; no address is kept.
 */
export const rateLimits = (app: FastifyInstance, { db, keys }: { db: PrismaClient; keys: Keys }): void => {
  const digest = (value: string) => createHmac("sha256", keys.of("rate-limit")).update(value).digest("base64url");
  const counter = (name: string, { points, seconds }: Pick<Limit, "points" | "seconds">) =>
    new RateLimiterPrisma({ storeClient: db, tableName: "rateLimit", keyPrefix: name, points, duration: seconds });
  const networks = counter("network", PER_NETWORK);
  const counters = new Map(
    Object.entries(LIMITS).map(([route, limit]) => [route, { limit, counter: counter(limit.name, limit) }]),
  );

  const limitOf = (request: FastifyRequest) => counters.get(`${request.method} ${request.routeOptions.url}`);

  app.addHook("preHandler", async (request) => {
    const limited = limitOf(request);
    if (!limited) return;
    await spend(networks, digest(networkOf(request.ip)));
    const subject = limited.limit.subject(request);
    if (subject !== null) await spend(limited.counter, digest(subject));
  });
  // Whoever proves to be the right one has not been guessing.
  app.addHook("onSend", async (request, reply) => {
    const limited = limitOf(request);
    if (!limited?.limit.isForgiving || reply.statusCode >= 400) return;
    const subject = limited.limit.subject(request);
    if (subject !== null) await limited.counter.delete(digest(subject));
  });
};

const spend = async (counter: RateLimiterPrisma, key: string): Promise<void> => {
  try {
    await counter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new AppError("too-many-requests", { retryAfterSeconds: Math.ceil(error.msBeforeNext / 1000) });
  }
};
