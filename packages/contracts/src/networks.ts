import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Ars, Id } from "./fields.ts";
import { Municipality } from "./municipalities.ts";
import { OrganizationKind } from "./organizations.ts";
import { GroupLabels, SeatGroup, TableVisibility } from "./round-tables.ts";

export const MOST_NETWORK_TABLES = 40;
export const MOST_NETWORK_ORGANIZATIONS = 300;

export const NetworkTable = z.object({
  id: Id,
  title: z.string(),
  topics: z.array(z.string()),
  visibility: TableVisibility,
  groupLabels: GroupLabels,
});
export type NetworkTable = z.infer<typeof NetworkTable>;

export const NetworkOrganization = z.object({
  id: Id,
  name: z.string(),
  shortName: z.string().nullable(),
  kind: OrganizationKind,
  /** At the tables that the reader sees; guests sit at none. */
  seats: z.array(z.object({ tableId: Id, group: SeatGroup })),
});
export type NetworkOrganization = z.infer<typeof NetworkOrganization>;

export const Network = z.object({
  municipality: Municipality,
  tables: z.array(NetworkTable),
  organizations: z.array(NetworkOrganization),
  /** The reader belongs to the network: also who sits nowhere is listed. */
  isWhole: z.boolean(),
  /** There are more tables or organizations than are listed. */
  isCut: z.boolean(),
});
export type Network = z.infer<typeof Network>;

export const readNetwork = endpoint({
  method: "GET",
  path: "/municipalities/:ars/network",
  summary: "Which organizations sit at which tables of a municipality, those above and below it included",
  params: z.object({ ars: Ars }),
  response: Network,
});
