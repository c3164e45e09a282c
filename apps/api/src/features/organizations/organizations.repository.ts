import type { NewOrganization } from "@runde-tische/contracts/organizations";
import { type Db, Prisma } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import type { Cursor } from "../../lib/cursor.ts";
import { organizationStandings } from "../access/access.repository.ts";
import { overlaps } from "../access/areas.repository.ts";
import type { DecidedOrganizationScope, ManagedOrganizationScope, OrganizationScope } from "./organizations.policy.ts";

const shown = {
  municipality: true,
  serviceAreas: { orderBy: { arsPrefix: "asc" } },
} satisfies Prisma.OrganizationInclude;

export type OrganizationRow = Prisma.OrganizationGetPayload<{ include: typeof shown }>;
export type OrganizationListRow = Prisma.OrganizationGetPayload<{ include: { municipality: true } }>;

export const read = (db: Db, { organizationId }: OrganizationScope): Promise<OrganizationRow> =>
  db.organization.findUniqueOrThrow({ where: { id: organizationId }, include: shown });

export const insert = (
  db: Db,
  { serviceAreas, legalRegime, dataProtectionContact, ...organization }: NewOrganization,
  registration: { registeredById: string; createdAt: Date },
): Promise<{ id: string }> =>
  db.organization.create({
    data: {
      ...organization,
      ...registration,
      legalRegime: legalRegime ?? null,
      dataProtectionContact: dataProtectionContact ?? null,
      serviceAreas: { create: serviceAreas.map((arsPrefix) => ({ arsPrefix })) },
    },
    select: { id: true },
  });

export type OrganizationPatch = Prisma.OrganizationUncheckedUpdateManyInput;

/** False: the version is not the expected one. */
export const change = async (
  db: Db,
  { organizationId }: ManagedOrganizationScope,
  patch: OrganizationPatch,
  expectedVersion: number,
): Promise<boolean> => {
  const { count } = await db.organization.updateMany({
    where: { id: organizationId, version: expectedVersion },
    data: { ...patch, version: { increment: 1 } },
  });
  return count === 1;
};

export const replaceServiceAreas = async (
  db: Db,
  { organizationId }: ManagedOrganizationScope,
  prefixes: readonly string[],
): Promise<void> => {
  await db.serviceArea.deleteMany({ where: { organizationId } });
  await db.serviceArea.createMany({ data: prefixes.map((arsPrefix) => ({ organizationId, arsPrefix })) });
};

/** False: somebody else decided before. */
export const decide = async (
  db: Db,
  { organizationId }: DecidedOrganizationScope,
  decision: {
    status: "active" | "archived";
    decisionReason: string | null;
    decidedById: string | null;
    decidedAt: Date;
  },
): Promise<boolean> => {
  const { count } = await db.organization.updateMany({
    where: { id: organizationId, status: "pending" },
    data: { ...decision, version: { increment: 1 } },
  });
  return count === 1;
};

export type OrganizationFilter = {
  q?: string | undefined;
  municipality?: string | undefined;
  status: "pending" | "active" | "archived";
};

/** Organizations the actor sees, by name and id. */
export const list = async (
  ctx: Ctx,
  { q, municipality, status }: OrganizationFilter,
  after: Cursor | null,
  limit: number,
): Promise<OrganizationListRow[]> => {
  const found = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM organization o JOIN ${organizationStandings(ctx)} st ON st.organization_id = o.id
    WHERE o.status::text = ${status} AND (o.status = 'active' OR st.is_member OR st.decides)
      AND ${q ? named(q) : Prisma.sql`true`} AND ${municipality ? serves(municipality) : Prisma.sql`true`}
      AND ${after ? Prisma.sql`(o.name, o.id) > (${after[0]}, ${after[1]}::uuid)` : Prisma.sql`true`}
    ORDER BY o.name, o.id LIMIT ${limit + 1}`;
  return withMunicipality(ctx.db, found);
};

const named = (q: string): Prisma.Sql => {
  const pattern = Prisma.sql`'%' || plain_text(${q.replace(/[\\%_]/g, "\\$&")}) || '%'`;
  return Prisma.sql`(plain_text(o.name) LIKE ${pattern} OR plain_text(o.short_name) LIKE ${pattern})`;
};

const serves = (ars: string): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM service_area a
  WHERE a.organization_id = o.id AND ${overlaps(Prisma.sql`a.ars_prefix`, ars)})`;

/** In the order of the ids. */
export const withMunicipality = async (db: Db, found: readonly { id: string }[]): Promise<OrganizationListRow[]> => {
  const rows = await db.organization.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    include: { municipality: true },
  });
  return found.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
};
