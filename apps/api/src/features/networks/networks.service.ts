import { MOST_NETWORK_ORGANIZATIONS, MOST_NETWORK_TABLES, type Network } from "@runde-tische/contracts/networks";
import type { Ctx } from "../../lib/context.ts";
import { readMunicipality } from "../municipalities/municipalities.service.ts";
import { networkScope } from "./networks.policy.ts";
import { toNetworkOrganization } from "./networks.presenter.ts";
import * as networks from "./networks.repository.ts";

export const readNetwork = async (ctx: Ctx, { ars }: { ars: string }): Promise<Network> => {
  const municipality = await readMunicipality(ctx, { ars });
  const scope = await networkScope(ctx, ars);
  const foundTables = await networks.listTables(ctx, scope);
  const tables = foundTables.slice(0, MOST_NETWORK_TABLES);
  const seats = await networks.listSeats(
    ctx,
    scope,
    tables.map(({ id }) => id),
  );
  const seated = [...new Set(seats.map(({ organizationId }) => organizationId))];
  const found = await networks.listOrganizations(ctx, scope, seated);
  return {
    municipality,
    tables,
    organizations: found.slice(0, MOST_NETWORK_ORGANIZATIONS).map(toNetworkOrganization(seats)),
    isWhole: scope.isWhole,
    isCut: foundTables.length > tables.length || found.length > MOST_NETWORK_ORGANIZATIONS,
  };
};
