import { API_PREFIX, type Endpoint, type Input, type ResponseOf } from "@runde-tische/contracts/endpoint";
import { Problem } from "@runde-tische/contracts/problem";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Ctx } from "./context.ts";
import { AppError } from "./errors.ts";
import { once } from "./idempotency.ts";

type Handler<E extends Endpoint> = (
  ctx: Ctx,
  input: Input<E>,
  http: { request: FastifyRequest; reply: FastifyReply },
) => Promise<ResponseOf<E>>;

type AnyInput = Record<string, unknown>;

/** Serves one endpoint of the contract. */
export const route = <E extends Endpoint>(app: FastifyInstance, endpoint: E, handler: Handler<E>): void => {
  const status = endpoint.status ?? 200;
  app.route({
    method: endpoint.method,
    url: API_PREFIX + endpoint.path,
    ...(endpoint.bodyLimit && { bodyLimit: endpoint.bodyLimit }),
    schema: {
      summary: endpoint.summary,
      ...(endpoint.params && { params: endpoint.params }),
      ...(endpoint.query && { querystring: endpoint.query.strict() }),
      ...(endpoint.body && { body: endpoint.body }),
      response: { [status]: endpoint.response, default: Problem },
    },
    handler: async (request, reply) => {
      const input = {
        ...asObject(request.params),
        ...asObject(request.query),
        ...(endpoint.body && asObject(request.body)),
      };
      if (endpoint.versioned) input.expectedVersion = expectedVersion(request);
      // Validated by the endpoint's own schemas just above.
      const work = (ctx: Ctx) => handler(ctx, input as Input<E>, { request, reply });
      const body = endpoint.idempotent ? await once(request, reply, status, work) : await work(request.ctx);
      reply.code(reply.statusCode === 200 ? status : reply.statusCode);
      linkNextPage(request, reply, body);
      return status === 204 ? reply.send() : body;
    },
  });
};

/** RFC 8288: where a list goes on, for readers who do not know our bodies. */
const linkNextPage = (request: FastifyRequest, reply: FastifyReply, body: unknown): void => {
  const { nextCursor } = asObject(body);
  if (typeof nextCursor !== "string") return;
  const [path = "", query] = request.url.split("?");
  const next = new URLSearchParams(query);
  next.set("cursor", nextCursor);
  reply.header("Link", `<${path}?${next}>; rel="next"`);
};

const asObject = (value: unknown): AnyInput => (typeof value === "object" && value !== null ? (value as AnyInput) : {});

const expectedVersion = (request: FastifyRequest): number => {
  const header = request.headers["if-match"];
  if (header === undefined) throw new AppError("version-required");
  const version = Number(/^"(\d+)[.\w-]*"$/.exec(header)?.[1]);
  if (!Number.isSafeInteger(version)) throw new AppError("stale");
  return version;
};
