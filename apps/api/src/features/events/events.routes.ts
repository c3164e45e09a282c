import type { PassThrough } from "node:stream";
import { API_PREFIX } from "@runde-tische/contracts/endpoint";
import { inMeeting } from "@runde-tische/contracts/meetings";
import { inTable } from "@runde-tische/contracts/round-tables";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Ctx } from "../../lib/context.ts";
import type { TableEvents } from "../../lib/table-events.ts";
import { openEventStream } from "./event-stream.ts";
import { type Watch, watchMeeting, watchTable } from "./events.service.ts";

type Options = {
  readonly events: TableEvents;
  /** Who sends this request's cookies as of now. */
  readonly contextOf: (request: FastifyRequest) => Promise<Ctx>;
};

/** Streams, hence no endpoints of the contract. */
export const eventRoutes = async (app: FastifyInstance, { events, contextOf }: Options): Promise<void> => {
  const open = new Set<PassThrough>();
  const follow = (request: FastifyRequest, reply: FastifyReply, { tableId, hear }: Watch) => {
    const stream = openEventStream(events, {
      tableId,
      hear: async (news) => hear(await contextOf(request), news),
    });
    open.add(stream);
    stream.on("close", () => open.delete(stream));
    return reply
      .type("text/event-stream")
      .header("Cache-Control", "no-store")
      .header("X-Accel-Buffering", "no")
      .send(stream);
  };

  app.get(`${API_PREFIX}/round-tables/:tableId/events`, {
    exposeHeadRoute: false,
    schema: { summary: "Server-Sent Events: something at the table changed", params: inTable },
    handler: async (request, reply) =>
      follow(request, reply, await watchTable(request.ctx, inTable.parse(request.params))),
  });
  app.get(`${API_PREFIX}/meetings/:meetingId/events`, {
    exposeHeadRoute: false,
    schema: { summary: "Server-Sent Events: something at the meeting's table changed", params: inMeeting },
    handler: async (request, reply) =>
      follow(request, reply, await watchMeeting(request.ctx, inMeeting.parse(request.params))),
  });
  // Open streams would keep the server from closing.
  app.addHook("preClose", async () => {
    for (const stream of open) stream.end();
  });
};
