import { expect, inject, test } from "vitest";
import { createClient } from "./client.ts";
import { cloneDatabase } from "./test-database.ts";

test("an instant is the same in SQL whatever zone the database has", async () => {
  const url = await cloneDatabase(inject("testServerUrl"));
  const first = createClient(url, { poolSize: 1 });
  await first.$executeRawUnsafe(`ALTER DATABASE "${new URL(url).pathname.slice(1)}" SET timezone = 'America/New_York'`);
  await first.$disconnect();
  const db = createClient(url, { poolSize: 1 });

  const instant = new Date("2027-01-12T16:00:00Z");
  const rows = await db.$queryRaw`SELECT extract(epoch FROM ${instant}::timestamptz)::int AS seconds`;
  await db.$disconnect();

  expect(rows).toEqual([{ seconds: instant.getTime() / 1000 }]);
});
