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
    Object.entries(LIMITS).map(([route, limits]) => [
      route,
      [limits].flat().map((limit: Limit) => ({ limit, counter: counter(limit.name, limit) })),
    ]),
  );

  const limitsOf = (request: FastifyRequest) => counters.get(`${request.method} ${request.routeOptions.url}`) ?? [];

  app.addHook("preHandler", async (request) => {
    const limits = limitsOf(request);
    if (limits.some(({ limit }) => !limit.isApartFromNetwork)) await spend(networks, digest(networkOf(request.ip)));
    for (const { limit, counter } of limits) {
      const subject = limit.subject(request);
      if (subject !== null) await spend(counter, digest(subject));
    }
  });
  // Whoever proves to be the right one has not been guessing.
  app.addHook("onSend", async (request, reply) => {
    if (reply.statusCode >= 400) return;
    for (const { limit, counter } of limitsOf(request)) {
      const subject = limit.isForgiving ? limit.subject(request) : null;
      if (subject !== null) await counter.delete(digest(subject));
    }
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
