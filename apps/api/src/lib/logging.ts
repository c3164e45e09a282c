import { randomUUID } from "node:crypto";
import type { FastifyRequest, FastifyServerOptions } from "fastify";

type Destination = { write: (line: string) => void };

const REQUEST_ID = /^[\w-]{8,64}$/;

/**
 * Logs say what happened, never to whom: the route's pattern instead of the address asked for, which may hold names, and
 * neither headers, bodies nor network addresses.
 */
export const serverLogging = (
  level: "info" | "warn" | "silent",
  stream?: Destination,
): Pick<FastifyServerOptions, "logger" | "genReqId"> => ({
  logger: {
    level,
    ...(stream && { stream }),
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url ?? "none" }),
      res: ({ statusCode }: { statusCode?: number }) => ({ status: statusCode ?? 0 }),
      err: describeError,
    },
  },
  genReqId: (request) => {
    const given = request.headers["x-request-id"];
    return typeof given === "string" && REQUEST_ID.test(given) ? given : randomUUID();
  },
});

/** Database errors quote the values of a query in their message: their code and place are logged instead. */
const describeError = (error: Error & { code?: string }) => ({
  type: error.name,
  ...(error.code !== undefined && { code: error.code }),
  message: isQuoting(error) ? "withheld: it may quote values" : error.message,
  stack: (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n"),
});

const isQuoting = (error: Error): boolean =>
  /prisma|postgres|database/i.test(error.name) || error.message.includes("prisma");
