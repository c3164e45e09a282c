import {
  MOST_NETWORK_ORGANIZATIONS,
  MOST_NETWORK_TABLES,
  type NetworkOrganization,
  type NetworkTable,
} from "@runde-tische/contracts/networks";
import { Prisma } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import { tableStandings } from "../access/access.repository.ts";
import { overlaps } from "../access/areas.repository.ts";
import { inForce, tableDay } from "../access/periods.repository.ts";
import type { NetworkScope } from "./networks.policy.ts";

/** One more than may be shown, which tells that there are more. */
export const listTables = (ctx: Ctx, { ars }: NetworkScope): Promise<NetworkTable[]> =>
  ctx.db.$queryRaw<NetworkTable[]>`
    SELECT t.id, t.title, t.topics, t.visibility::text AS visibility, t.group_labels AS "groupLabels"
    FROM round_table t JOIN ${tableStandings(ctx)} st ON st.table_id = t.id
    WHERE t.status = 'active' AND st.sees AND ${overlaps(Prisma.sql`t.municipality_ars`, ars)}
    ORDER BY t.title, t.id LIMIT ${MOST_NETWORK_TABLES + 1}`;

type OrganizationRow = Omit<NetworkOrganization, "seats">;

export type NetworkSeat = NetworkOrganization["seats"][number] & { organizationId: string };

/** The days of a seat are those of its table. */
export const listSeats = (ctx: Ctx, _scope: NetworkScope, tableIds: readonly string[]): Promise<NetworkSeat[]> =>
  ctx.db.$queryRaw<NetworkSeat[]>`
    SELECT DISTINCT s.organization_id AS "organizationId", s.table_id AS "tableId", s."group"::text AS "group"
    FROM seat s JOIN round_table t ON t.id = s.table_id
    CROSS JOIN LATERAL (SELECT ${tableDay(ctx.now)} AS today) d
    WHERE s.table_id = ANY (${tableIds}::uuid[]) AND s.organization_id IS NOT NULL AND s.role <> 'guest'
      AND ${inForce("s", Prisma.sql`d.today`)}
    ORDER BY 2, 1, 3`;

/** Those who sit at these tables and, for who sees the whole network, all of it. One more than may be shown. */
export const listOrganizations = (
  ctx: Ctx,
  { ars, isWhole }: NetworkScope,
  seated: readonly string[],
): Promise<OrganizationRow[]> => {
  const inNetwork = isWhole
    ? Prisma.sql`EXISTS (
      SELECT 1 FROM service_area a WHERE a.organization_id = o.id AND ${overlaps(Prisma.sql`a.ars_prefix`, ars)})`
    : Prisma.sql`false`;
  return ctx.db.$queryRaw<OrganizationRow[]>`
    SELECT o.id, o.name, o.short_name AS "shortName", o.kind::text AS kind FROM organization o
    WHERE o.status = 'active' AND (o.id = ANY (${seated}::uuid[]) OR ${inNetwork})
    ORDER BY o.name, o.id LIMIT ${MOST_NETWORK_ORGANIZATIONS + 1}`;
};
