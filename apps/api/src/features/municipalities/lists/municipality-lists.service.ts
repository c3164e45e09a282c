import type { PrismaClient } from "@runde-tische/database/client";
import type { ListedMunicipality } from "./list-row.ts";
import * as lists from "./municipality-lists.repository.ts";

export type ImportOutcome = { inserted: number; updated: number; retired: number };

export type ImportOptions = lists.Edition & {
  now: Date;
  onProgress: (done: number, total: number) => void;
};

const chunkSize = 1000;

const sumPopulation = (rows: ListedMunicipality[]): number =>
  rows.reduce((sum, { population }) => sum + (population ?? 0), 0);

const area = (ars: string, name: string, rows: ListedMunicipality[]): lists.ImportedRow => ({
  ars,
  level: ars.length === 2 ? "state" : "county",
  parentArs: ars.length === 2 ? null : ars.slice(0, 2),
  name,
  district: null,
  state: rows[0]?.state ?? name,
  postcode: null,
  population: sumPopulation(rows),
  latitude: null,
  longitude: null,
});

/** The list's own rows, and before them the Länder and counties that they lie in. The list does not name the unions. */
export const withAreas = (rows: ListedMunicipality[]): lists.ImportedRow[] => {
  const states = Map.groupBy(rows, ({ ars }) => ars.slice(0, 2));
  const counties = Map.groupBy(
    rows.filter(({ county }) => county !== null),
    ({ ars }) => ars.slice(0, 5),
  );
  return [
    ...[...states].map(([ars, inside]) => area(ars, inside[0]?.state ?? ars, inside)),
    ...[...counties].map(([ars, inside]) => area(ars, inside[0]?.county ?? ars, inside)),
    ...rows.map(
      ({ county, ...row }): lists.ImportedRow => ({
        ...row,
        level: "municipality",
        parentArs: row.ars.slice(0, county === null ? 2 : 5),
        district: county,
      }),
    ),
  ];
};

/** Takes the whole list or, when anything fails, nothing of it. */
export const importMunicipalities = (
  db: PrismaClient,
  listed: ListedMunicipality[],
  { now, onProgress, ...edition }: ImportOptions,
): Promise<ImportOutcome> =>
  db.$transaction(
    async (tx) => {
      const rows = withAreas(listed);
      const outcome = { inserted: 0, updated: 0 };
      for (let start = 0; start < rows.length; start += chunkSize) {
        const written = await lists.upsert(tx, rows.slice(start, start + chunkSize), edition);
        outcome.inserted += written.inserted;
        outcome.updated += written.updated;
        onProgress(Math.min(start + chunkSize, rows.length), rows.length);
      }
      const keys = rows.map(({ ars }) => ars);
      return { ...outcome, retired: await lists.retireOthers(tx, keys, now) };
    },
    { timeout: 60_000 },
  );
