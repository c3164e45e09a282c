import type { Db } from "@runde-tische/database/client";

export type ImportedRow = {
  ars: string;
  level: "state" | "county" | "municipality";
  parentArs: string | null;
  name: string;
  district: string | null;
  state: string;
  postcode: string | null;
  population: number | null;
  latitude: number | null;
  longitude: number | null;
};

export type Edition = { source: string; asOf: string };

/** Inserts and updates; a row that says the same already stays untouched. Returns which were new and which changed. */
export const upsert = async (db: Db, rows: ImportedRow[], { source, asOf }: Edition) => {
  const written = await db.$queryRaw<{ inserted: boolean }[]>`
    INSERT INTO municipality AS known
      (ars, level, parent_ars, name, district, state, postcode, population, latitude, longitude, source, as_of)
    SELECT ars, level::municipality_level, "parentArs", name, district, state, postcode, population, latitude, longitude,
      ${source}, ${asOf}::date
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS listed(ars text, level text, "parentArs" text, name text,
      district text, state text, postcode text, population int, latitude float8, longitude float8)
    ON CONFLICT (ars) DO UPDATE SET
      level = excluded.level, parent_ars = excluded.parent_ars, name = excluded.name, district = excluded.district,
      state = excluded.state, postcode = excluded.postcode, population = excluded.population,
      latitude = excluded.latitude, longitude = excluded.longitude, source = excluded.source, as_of = excluded.as_of,
      retired_at = NULL
    WHERE known.source = 'built-in' OR known.retired_at IS NOT NULL OR
      (known.level, known.parent_ars, known.name, known.district, known.state, known.postcode, known.population,
        known.latitude, known.longitude)
      IS DISTINCT FROM
      (excluded.level, excluded.parent_ars, excluded.name, excluded.district, excluded.state, excluded.postcode,
        excluded.population, excluded.latitude, excluded.longitude)
    RETURNING xmax = 0 AS inserted`;
  const inserted = written.filter((row) => row.inserted).length;
  return { inserted, updated: written.length - inserted };
};

/** Retires what the list no longer has, in the Länder that it covers. It says nothing about unions. */
export const retireOthers = (db: Db, keys: string[], now: Date): Promise<number> => {
  const states = [...new Set(keys.map((ars) => ars.slice(0, 2)))];
  return db.$executeRaw`
    UPDATE municipality SET retired_at = ${now}
    WHERE retired_at IS NULL AND level <> 'union' AND left(ars, 2) = ANY (${states}) AND ars <> ALL (${keys})`;
};
