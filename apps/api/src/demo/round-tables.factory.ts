import type { Db, Prisma } from "@runde-tische/database/client";
import { createMunicipality } from "./municipalities.factory.ts";

export type TableOverrides = Partial<Prisma.RoundTableUncheckedCreateInput> & { coordinatorIds?: readonly string[] };

export const createRoundTable = async (db: Db, { coordinatorIds = [], ...overrides }: TableOverrides = {}) => {
  const municipalityArs = overrides.municipalityArs ?? "09999";
  await createMunicipality(db, municipalityArs);
  return db.roundTable.create({
    data: {
      title: "Runder Tisch Integration",
      purpose: "Kurze Wege zwischen Kommune, Verbänden und Bürgerschaft",
      topics: ["Wohnen", "Arbeit"],
      visibility: "public",
      ...overrides,
      municipalityArs,
      coordinators: { create: coordinatorIds.map((personId) => ({ personId })) },
    },
  });
};
