import * as contract from "@runde-tische/contracts/calendar-feeds";
import { Ars, Id } from "@runde-tische/contracts/fields";
import type { PrismaClient } from "@runde-tische/database/client";
import type { FastifyInstance, FastifyReply, FastifySchema } from "fastify";
import { z } from "zod";
import type { Keys } from "../../lib/keys.ts";
import { route } from "../../lib/route.ts";
import * as service from "./calendar-feeds.service.ts";

type Options = {
  readonly db: PrismaClient;
  readonly keys: Keys;
  readonly clock: () => Date;
  readonly publicUrl: string;
  readonly mailFrom: string;
};

const inTable = z.object({ tableId: Id });
const inMunicipality = z.object({ ars: Ars });
const inFeed = z.object({ feedId: Id, secret: z.string().max(100) });

/** The feeds are a surface of their own: read-only, and blind for cookies. */
export const calendarFeedRoutes = async (app: FastifyInstance, options: Options): Promise<void> => {
  const { db, keys, clock, publicUrl } = options;
  const asked = (): service.Asked => ({ db, keys, now: clock(), touched: null });

  app.get("/feeds/tables/:tableId.ics", of("Published meetings of a public table", inTable), async (request, reply) =>
    send(reply, "public", await service.writeTableFeed(asked(), inTable.parse(request.params), options)),
  );
  app.get(
    "/feeds/municipalities/:ars.ics",
    of("Published meetings of the public tables in a municipality, above it and below", inMunicipality),
    async (request, reply) =>
      send(
        reply,
        "public",
        await service.writeMunicipalityFeed(asked(), inMunicipality.parse(request.params), options),
      ),
  );
  app.get("/feeds/people/:feedId/:secret.ics", of("A person's own meetings", inFeed), async (request, reply) =>
    send(reply, "private", await service.writePersonFeed(asked(), inFeed.parse(request.params), options)),
  );

  route(app, contract.readCalendarFeed, (ctx) => service.readCalendarFeed(ctx, publicUrl));
  route(app, contract.renewCalendarFeed, service.renewCalendarFeed);
  route(app, contract.endCalendarFeed, service.endCalendarFeed);
};

const of = (summary: string, params: z.ZodObject): { schema: FastifySchema } => ({
  schema: { summary: `${summary}, as an iCalendar feed`, params } as FastifySchema,
});

const CACHED = { public: "public, max-age=300", private: "private, no-cache" } as const;

const send = (reply: FastifyReply, cached: keyof typeof CACHED, content: string) =>
  reply.type("text/calendar; charset=utf-8").header("Cache-Control", CACHED[cached]).send(content);
