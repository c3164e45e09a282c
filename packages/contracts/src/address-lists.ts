import { z } from "zod";
import { Id } from "./fields.ts";
import { PaperQuery } from "./papers.ts";

/** Files beside the JSON, below `API_PREFIX`; `FORMAT` is one of `ADDRESS_FORMATS`. */
export const TABLE_ADDRESSES = "/round-tables/:tableId/addresses.FORMAT";
export const ORGANIZATION_ADDRESSES = "/organizations/:organizationId/addresses.FORMAT";

export const ADDRESS_FORMATS = ["pdf", "csv", "xlsx", "vcf"] as const;
export type AddressFormat = (typeof ADDRESS_FORMATS)[number];

export const AddressesQuery = PaperQuery.extend({
  /** Of vCard; 3.0 is what every address book reads. */
  version: z.enum(["3.0", "4.0"]).default("3.0"),
});

export const tableOfAddresses = z.object({ tableId: Id });
export const organizationOfAddresses = z.object({ organizationId: Id });
