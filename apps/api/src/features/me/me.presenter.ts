import type { Me } from "@runde-tische/contracts/me";
import { toMunicipality } from "../municipalities/municipalities.presenter.ts";
import type { MeRow } from "./me.repository.ts";

export const toMe = (row: MeRow, isSecondFactorShown: boolean): Me => ({
  personId: row.id,
  name: row.name,
  mail: row.account?.email ?? "",
  language: row.language,
  isMailVerified: row.account?.emailVerified ?? false,
  hasSecondFactor: row.account?.twoFactorEnabled ?? false,
  isSecondFactorShown,
  isPlatformAdmin: row.isPlatformAdmin,
  coordinates: row.municipalities.map(({ municipality }) => toMunicipality(municipality)),
  coordinatesTables: row._count.coordinatedTables > 0,
  memberships: row.memberships.map(({ id, role, organization }) => ({
    id,
    role,
    organizationId: organization.id,
    organization: organization.name,
    status: organization.status,
  })),
  version: row.version,
});
