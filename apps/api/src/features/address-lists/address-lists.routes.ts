import * as contract from "@runde-tische/contracts/address-lists";
import type { FastifyInstance } from "fastify";
import { fileRoute } from "../../lib/file-route.ts";
import * as service from "./address-lists.service.ts";

const pathOf = (pattern: string, format: string) => pattern.replace("FORMAT", format) as `/${string}`;

export const addressListRoutes = async (app: FastifyInstance): Promise<void> => {
  for (const format of contract.ADDRESS_FORMATS) {
    fileRoute(
      app,
      {
        path: pathOf(contract.TABLE_ADDRESSES, format),
        summary: `Who holds a seat, with the contacts the reader may see, as ${format}`,
        params: contract.tableOfAddresses,
        query: contract.AddressesQuery,
      },
      (ctx, input) => service.writeTableAddresses(ctx, { ...input, format }),
    );
    fileRoute(
      app,
      {
        path: pathOf(contract.ORGANIZATION_ADDRESSES, format),
        summary: `An organization's members with the contacts the reader may see, as ${format}`,
        params: contract.organizationOfAddresses,
        query: contract.AddressesQuery,
      },
      (ctx, input) => service.writeOrganizationAddresses(ctx, { ...input, format }),
    );
  }
};
