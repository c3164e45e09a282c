import type { Db, Prisma } from "@runde-tische/database/client";
import { createMunicipality } from "./municipalities.factory.ts";

export type OrganizationOverrides = Partial<Prisma.OrganizationUncheckedCreateInput> & {
  /** Its municipality, unless told. */
  areas?: readonly string[];
};

let count = 0;

/** An active organization that serves its own municipality. */
export const createOrganization = async (db: Db, { areas, ...overrides }: OrganizationOverrides = {}) => {
  count += 1;
  const municipalityArs = overrides.municipalityArs ?? "09999";
  const served = areas ?? [municipalityArs];
  for (const ars of [municipalityArs, ...served]) await createMunicipality(db, ars);
  return db.organization.create({
    data: {
      name: `Beratungsstelle ${count}`,
      kind: "association",
      status: "active",
      ...overrides,
      municipalityArs,
      serviceAreas: { create: served.map((arsPrefix) => ({ arsPrefix })) },
    },
  });
};
