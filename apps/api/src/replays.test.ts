import type { Db } from "@runde-tische/database/client";
import { describe, expect } from "vitest";
import { allRows } from "./testing/access-matrix/all-rows.ts";
import type { Row } from "./testing/access-matrix/rows.ts";
import { ACTORS, PLACES } from "./testing/access-matrix/rules.ts";
import { createWorld, type World } from "./testing/access-matrix/world.ts";
import { test as base } from "./testing/test.ts";

/** What the matrix calls where it fails for those who may too, and why: a failure is not kept. */
const FAILING: Record<string, string> = {
  "POST /round-tables/:tableId/decision": "the tables of the matrix are decided; an undecided one is seen by others",
};

const test = base.extend<{ world: World }>({
  world: [async ({ harness }, use) => use(await createWorld(harness)), { scope: "file" }],
});

const idempotentRows = allRows.filter(({ endpoint }) => endpoint.idempotent);
const nameOf = ({ endpoint }: Row) => `${endpoint.method} ${endpoint.path}`;

describe("the same request again gets the first answer and writes nothing", () => {
  for (const row of idempotentRows) {
    test(nameOf(row), async ({ world }) => {
      const done = await succeed(world, row);
      if (FAILING[nameOf(row)]) return expect(done).toBeNull();
      const before = await contentOf(world.harness.db);

      const again = await done?.send();

      expect([again?.status, again?.text]).toEqual([done?.first.status, done?.first.text]);
      expect(again?.headers["idempotency-replayed"]).toBe("true");
      expect(await contentOf(world.harness.db)).toEqual(before);
    });
  }
});

/** As the first of those who may and with whom it succeeds; null: with nobody. */
const succeed = async (world: World, { endpoint, rule, parts }: Row) => {
  const may = ACTORS.flatMap((actor) =>
    PLACES.filter((_, index) => rule[actor][index] === "ok").map((place) => ({ actor, place })),
  );
  for (const { actor, place } of may) {
    await world.harness.db.rateLimit.deleteMany();
    const call = { ...(await parts(world.places[place], world)), idempotencyKey: `${actor} at ${place}` };
    const send = () => world.clients[actor].send(endpoint, call);
    const first = await send();
    if (first.status < 300) return { first, send };
  }
  return null;
};

/** Everything that is stored, but how often somebody asked. */
const contentOf = async (db: Db): Promise<Record<string, string>> => {
  const tables = await db.$queryRaw<{ name: string; content: string }[]>`
    SELECT relname AS name,
      query_to_xml(format('SELECT row_.* FROM %I row_ ORDER BY row_::text', relname), true, true, '')::text AS content
    FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'rate_limit'`;
  return Object.fromEntries(tables.map(({ name, content }) => [name, content]));
};
