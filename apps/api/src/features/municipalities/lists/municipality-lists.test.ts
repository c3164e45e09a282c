import { createClient } from "@runde-tische/database/client";
import { ensureCounties } from "@runde-tische/database/seed/counties";
import { germanStates } from "@runde-tische/database/seed/german-states";
import { cloneDatabase } from "@runde-tische/database/test-database";
import { test as base, expect, inject } from "vitest";
import { readMunicipalityList } from "./municipality-list.ts";
import { importMunicipalities } from "./municipality-lists.service.ts";

const heading = "ars,ags,name,textkennzeichen,kreis,land,flaeche_km2,einwohner,plz,laenge,breite";

type Place = { ars: string; name: string; kind?: string; county: string; population?: number };

const toLine = ({ ars, name, kind = "64", county, population = 1000 }: Place): string => {
  const key = [ars, ars.slice(0, 5) + ars.slice(9), `"${name}"`, kind, `"${county}"`, germanStates[ars.slice(0, 2)]];
  return [...key, "10.5", population, "01234", "9.5", "54.25"].join(",");
};

const digits = (value: number, length: number): string => String(value).padStart(length, "0");

/** Leading zeros, commas in quoted names, equal names, umlauts, and the built-in cities under other names. */
const germany = (count: number): Place[] => {
  const cities = [
    { ars: "010010000000", name: "Flensburg, Stadt", kind: "61", county: "Flensburg, Stadt" },
    { ars: "081110000000", name: "Stuttgart, Landeshauptstadt", kind: "62", county: "Stuttgart, Stadtkreis" },
  ];
  const rest = Array.from({ length: count - cities.length }, (_, index): Place => {
    const county = digits(1 + (index % 16), 2) + digits(500 + (index % 25), 3);
    return {
      ars: `${county}${digits(index % 9999, 4)}${digits(Math.floor(index / 400), 3)}`,
      name: index % 40 === 0 ? "Mühlhausen, St" : `Groß Öd ${index}`,
      county: `Kreis ${county}`,
    };
  });
  return [...cities, ...rest];
};

const toFile = (places: Place[]): Buffer => Buffer.from([heading, ...places.map(toLine), ""].join("\r\n"));
const edition = {
  source: "gemeinden.csv",
  asOf: "2026-01-01",
  now: new Date("2026-01-02"),
  onProgress: () => undefined,
};
const problemsIn = (text: string) => readMunicipalityList(Buffer.from(text)).badRows;

const test = base.extend<{ db: ReturnType<typeof createClient> }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads a fixture's needs from its first parameter
  db: async ({}, use) => {
    const db = createClient(await cloneDatabase(inject("testServerUrl")), { poolSize: 2 });
    await ensureCounties(db);
    await use(db);
    await db.$disconnect();
  },
});

test("11,000 municipalities are imported once; the second run changes nothing", async ({ db }) => {
  const { rows, badRows } = readMunicipalityList(toFile(germany(11_000)));
  expect([rows.length, badRows]).toEqual([11_000, []]);
  const progress: number[] = [];

  const first = await importMunicipalities(db, rows, { ...edition, onProgress: (done) => progress.push(done) });
  const second = await importMunicipalities(db, rows, { ...edition, source: "the same list of another day" });

  expect(first.inserted).toBeGreaterThan(10_998);
  expect(progress.at(-1)).toBeGreaterThan(11_000);
  expect(second).toEqual({ inserted: 0, updated: 0, retired: 0 });
  expect(await db.municipality.count({ where: { level: "municipality", retiredAt: null } })).toBe(11_000);
});

test("a list wins over the built-in names, and a later start does not revert it", async ({ db }) => {
  const { rows } = readMunicipalityList(toFile(germany(50)));
  await importMunicipalities(db, rows, edition);

  expect(await ensureCounties(db)).toBe(0);

  expect(await db.municipality.findUnique({ where: { ars: "081110000000" } })).toMatchObject({
    name: "Stuttgart, Landeshauptstadt",
    level: "municipality",
    parentArs: "08",
    district: null,
    source: "gemeinden.csv",
  });
  // A county-level city is one place, not a county besides.
  expect(await db.municipality.findUnique({ where: { ars: "08111" } })).toBeNull();
});

test("what a newer list lacks is retired, within its own Länder, and comes back with a list that has it", async ({
  db,
}) => {
  const bavaria = ["One", "Two", "Three"].map((name, index) => ({ ars: `09999000000${index}`, name, county: "Kreis" }));
  const all = readMunicipalityList(toFile(bavaria)).rows;
  await importMunicipalities(db, all, edition);

  const outcome = await importMunicipalities(db, all.slice(1), edition);

  expect(outcome.retired).toBe(1);
  expect(await db.municipality.findUnique({ where: { ars: "099990000000" } })).toMatchObject({
    retiredAt: edition.now,
  });
  expect(await db.municipality.findUnique({ where: { ars: "01053" } })).toMatchObject({ retiredAt: null });
  await importMunicipalities(db, all, edition);
  expect(await db.municipality.findUnique({ where: { ars: "099990000000" } })).toMatchObject({ retiredAt: null });
});

test("a failure in the middle leaves nothing behind", async ({ db }) => {
  const { rows } = readMunicipalityList(toFile(germany(3000)));
  const before = await db.municipality.count();
  const onProgress = (done: number) => {
    if (done >= 2000) throw new Error("unplugged");
  };

  await expect(importMunicipalities(db, rows, { ...edition, onProgress })).rejects.toThrow("unplugged");

  expect(await db.municipality.count()).toBe(before);
});

test("every bad row is told with its line and reason", () => {
  const good = { ars: "010510000001", name: "Ort", county: "Dithmarschen" };
  const line = toLine(good);
  const text = [
    heading,
    line,
    line.replace("010510000001", "10510000001"),
    line.replace("010510000001", "01051000000X"),
    line.replace("01051001", "01051009"),
    line,
    toLine({ ...good, ars: "010510000002", name: " " }),
    toLine({ ...good, ars: "010510000003" }).replace(",1000,", ",viele,"),
    toLine({ ...good, ars: "010510000004" }).replace(",01234,", ",1234,"),
    toLine({ ...good, ars: "010510000005" }).replace("Schleswig-Holstein", "Bayern"),
    toLine({ ...good, ars: "010510000006", county: "Ditmarschen" }),
    "010510000007,01051007,Ort",
  ].join("\n");

  expect(problemsIn(text)).toEqual([
    { line: 3, reason: expect.stringContaining("11 digits instead of 12") },
    { line: 4, reason: expect.stringContaining("other characters than digits") },
    { line: 5, reason: expect.stringContaining("does not belong to ars") },
    { line: 6, reason: "ars 010510000001 stands in line 2 already" },
    { line: 7, reason: "name is empty" },
    { line: 8, reason: "einwohner is not a whole number: viele" },
    { line: 9, reason: expect.stringContaining("plz is not five digits") },
    { line: 10, reason: 'land "Bayern" does not belong to ars 010510000005' },
    { line: 11, reason: 'kreis is "Ditmarschen" here and "Dithmarschen" in line 2' },
    { line: 12, reason: "has 3 columns instead of 11" },
  ]);
});

test("semicolons, decimal commas, a byte order mark and Windows-1252 are read", () => {
  const places = [{ ars: "010510000001", name: "Süderbrarup", county: "Kreis" }];
  const text = toFile(places).toString().replaceAll(",", ";").replace("9.5;54.25", "9,5;54,25");
  const expected = { name: "Süderbrarup", longitude: 9.5, latitude: 54.25, postcode: "01234", population: 1000 };

  expect(readMunicipalityList(Buffer.from(`\uFEFF${text}`)).rows).toEqual([expect.objectContaining(expected)]);
  expect(readMunicipalityList(Buffer.from(text, "latin1")).rows).toEqual([expect.objectContaining(expected)]);
});

test("a file that is no such list is refused with a sentence", () => {
  expect(() => problemsIn("ars,name\n1,Ort")).toThrow(
    "missing: ags, textkennzeichen, kreis, land, einwohner, plz, laenge, breite",
  );
  expect(() => problemsIn(`${heading}\n`)).toThrow("no rows");
  expect(() => readMunicipalityList(Buffer.from(heading, "utf16le"))).toThrow("save it as CSV in UTF-8");
});
