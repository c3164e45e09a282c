import { API_PREFIX } from "@runde-tische/contracts/endpoint";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Ctx } from "./context.ts";

/** `name` is ASCII and says nothing of what is inside: some clients garble anything else, and folders are seen by others. */
export type FileToSend = { readonly name: string; readonly type: string; readonly content: Buffer | string };

const nothing = z.object({});

type FileRoute<P extends z.ZodObject, Q extends z.ZodObject> = {
  readonly path: `/${string}`;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
};

/** Serves a file; not JSON, hence no endpoint of the contract. */
export const fileRoute = <P extends z.ZodObject = typeof nothing, Q extends z.ZodObject = typeof nothing>(
  app: FastifyInstance,
  { path, summary, params, query }: FileRoute<P, Q>,
  write: (ctx: Ctx, input: z.output<P> & z.output<Q>, request: FastifyRequest) => Promise<FileToSend>,
): void => {
  app.get(API_PREFIX + path, {
    schema: { summary, params: params ?? nothing, querystring: query ?? nothing },
    handler: async (request, reply) => {
      // Validated by the same schemas just above.
      const input = { ...(request.params as z.output<P>), ...(request.query as z.output<Q>) };
      const { name, type, content } = await write(request.ctx, input, request);
      return reply
        .type(type)
        .header("Cache-Control", "private, no-store")
        .header("Content-Disposition", `attachment; filename="${name}"`)
        .send(content);
    },
  });
};
