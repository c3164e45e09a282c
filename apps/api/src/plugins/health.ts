import underPressure from "@fastify/under-pressure";
import type { FastifyInstance, FastifyReply } from "fastify";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { AppError } from "../lib/errors.ts";

/** As long as this, waiting requests still end before their readers give up. */
export const MOST_LAG_MS = 1500;

/** `/healthz`: the process lives; `/readyz`: the database answers and is migrated; `/metrics` for Prometheus. */
export const health = async (app: FastifyInstance, isReady: () => Promise<boolean>, mostLagMs = 0): Promise<void> => {
  await app.register(underPressure, {
    // Zero: no limit.
    maxEventLoopDelay: mostLagMs,
    retryAfter: 5,
    pressureHandler: async (request) => {
      if (!SURFACES.has(request.url)) throw new AppError("overloaded", { retryAfterSeconds: 5 });
    },
  });
  app.get("/healthz", { schema: { hide: true } }, async (_request, reply) => plain(reply, "ok"));
  app.get("/readyz", { schema: { hide: true } }, async (_request, reply) => {
    const ready = await isReady().catch(() => false);
    return ready ? plain(reply, "ready") : plain(reply.code(503), "not ready");
  });
  const registry = measure(app);
  app.get("/metrics", { schema: { hide: true } }, async (_request, reply) =>
    reply
      .type(registry.contentType)
      .header("Cache-Control", "no-store")
      .send(await registry.metrics()),
  );
};

const SURFACES = new Set(["/healthz", "/readyz", "/metrics"]);

const plain = (reply: FastifyReply, text: string) =>
  reply.type("text/plain; charset=utf-8").header("Cache-Control", "no-store").send(text);

const measure = (app: FastifyInstance): Registry => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time to answer, by route",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  return registry;
};
