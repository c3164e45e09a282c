import type { Db } from "@runde-tische/database/client";

type Level = "state" | "county" | "union" | "municipality";
const LEVELS: Record<number, Level> = { 2: "state", 5: "county", 9: "union", 12: "municipality" };

/** The municipality with this key; its level follows from the length. Made if it is not there. */
export const createMunicipality = (
  db: Db,
  ars: string,
  name = `Musterort ${ars}`,
  { state = "Musterland", district = null }: { state?: string; district?: string | null } = {},
) =>
  db.municipality.upsert({
    where: { ars },
    update: {},
    create: {
      ars,
      name,
      level: LEVELS[ars.length] ?? "municipality",
      parentArs: ars.length === 2 ? null : ars.slice(0, ars.length === 5 ? 2 : 5),
      state,
      district,
      source: "factory",
      asOf: new Date("2026-01-01"),
    },
  });

export const appointCoordinator = (db: Db, municipalityArs: string, personId: string) =>
  db.municipalityCoordinator.create({ data: { municipalityArs, personId } });
