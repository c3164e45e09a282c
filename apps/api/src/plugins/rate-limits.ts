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

  /** All that a request is counted by: its network, unless all its limits are apart from that, and each limit's subject. */
  const countsOf = (request: FastifyRequest) => {
    const own = limitsOf(request).flatMap(({ limit, counter }) => {
      const subject = limit.subject(request);
      return subject === null ? [] : [{ limit, counter, key: digest(subject) }];
    });
    const byNetwork = limitsOf(request).find(({ limit }) => !limit.isApartFromNetwork);
    if (!byNetwork) return own;
    return [{ limit: byNetwork.limit, counter: networks, key: digest(networkOf(request.ip)) }, ...own];
  };

  app.addHook("preHandler", async (request) => {
    for (const { limit, counter, key } of countsOf(request))
      await (limit.countsFailures ? requireSome(counter, key) : spend(counter, key));
  });
  app.addHook("onSend", async (request, reply) => {
    if (reply.statusCode < 400 || reply.statusCode === 429) return;
    // Not of others: refused at the door, a request has no actor to count by.
    if (!limitsOf(request).some(({ limit }) => limit.countsFailures)) return;
    for (const { counter, key } of countsOf(request)) await counter.penalty(key);
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

/** As `spend`, before it is known whether there is something to count. */
const requireSome = async (counter: RateLimiterPrisma, key: string): Promise<void> => {
  const spent = await counter.get(key);
  if (spent && spent.consumedPoints >= counter.points)
    throw new AppError("too-many-requests", { retryAfterSeconds: Math.ceil(spent.msBeforeNext / 1000) });
};

const spend = async (counter: RateLimiterPrisma, key: string): Promise<void> => {
  try {
    await counter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new AppError("too-many-requests", { retryAfterSeconds: Math.ceil(error.msBeforeNext / 1000) });
  }
};
