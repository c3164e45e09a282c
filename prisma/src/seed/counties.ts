import { createRequire } from "node:module";
import type { Db } from "../client.ts";
import { germanStates } from "./german-states.ts";

type District = { AGS: string | number; type: string; name: string; population: number };

type BuiltIn = {
  ars: string;
  level: "state" | "county" | "municipality";
  parentArs: string | null;
  name: string;
  state: string;
  population: number | null;
};

const listedOn = "2018-12-31";

// A county-level city is a municipality without a county above it: one row under the twelve digits that the official list gives it.
const isCity = ({ type }: District): boolean => type === "Kreisfreie Stadt" || type === "Stadtkreis";

const toBuiltIn = (district: District): BuiltIn => {
  // Some keys are numbers and have lost their leading zero.
  const key = String(district.AGS).padStart(5, "0");
  const parentArs = key.slice(0, 2);
  const state = germanStates[parentArs];
  if (!state) throw new Error(`landkreise-deutschland has a key of no state: ${key}`);
  const { name, population } = district;
  return isCity(district)
    ? { ars: `${key}0000000`, level: "municipality", parentArs, name, state, population }
    : { ars: key, level: "county", parentArs, name, state, population };
};

export const builtInMunicipalities = (): BuiltIn[] => {
  const districts = createRequire(import.meta.url)("landkreise-deutschland/data/districts.json") as District[];
  const states = Object.entries(germanStates).map(
    ([ars, name]): BuiltIn => ({ ars, level: "state", parentArs: null, name, state: name, population: null }),
  );
  return [...states, ...districts.map(toBuiltIn)];
};

/**
 * The Länder, counties and county-level cities that come with the software. Adds what is missing and changes nothing that
 * is there: an imported list wins, whatever it calls a place. Returns how many were added.
 */
export const ensureCounties = (db: Db): Promise<number> =>
  db.$executeRaw`
    INSERT INTO municipality (ars, level, parent_ars, name, state, population, source, as_of)
    SELECT ars, level::municipality_level, "parentArs", name, state, population, 'built-in', ${listedOn}::date
    FROM jsonb_to_recordset(${JSON.stringify(builtInMunicipalities())}::jsonb)
      AS row(ars text, level text, "parentArs" text, name text, state text, population int)
    ON CONFLICT (ars) DO NOTHING`;
