import { afterAll, expect, inject, test } from "vitest";
import { createClient } from "../client.ts";
import { cloneDatabase } from "../test-database.ts";
import { builtInMunicipalities, ensureCounties } from "./counties.ts";

const db = createClient(await cloneDatabase(inject("testServerUrl")), { poolSize: 2 });
afterAll(() => db.$disconnect());

test("16 Länder, 294 counties and 107 county-level cities are built in, with whole keys", () => {
  const levels = Map.groupBy(builtInMunicipalities(), ({ ars }) => ars.length);

  expect([2, 5, 12].map((length) => levels.get(length)?.length)).toEqual([16, 294, 107]);
  expect(levels.get(12)?.find(({ name }) => name === "Flensburg, Stadt")).toMatchObject({
    ars: "010010000000",
    state: "Schleswig-Holstein",
  });
});

test("a later start adds what is missing and reverts nothing", async () => {
  expect(await ensureCounties(db)).toBe(417);
  await db.municipality.update({
    where: { ars: "081110000000" },
    data: { name: "Stuttgart, Landeshauptstadt", source: "list" },
  });
  await db.municipality.delete({ where: { ars: "16077" } });

  expect(await ensureCounties(db)).toBe(1);
  expect(await db.municipality.findUnique({ where: { ars: "081110000000" } })).toMatchObject({
    name: "Stuttgart, Landeshauptstadt",
    source: "list",
  });
});
