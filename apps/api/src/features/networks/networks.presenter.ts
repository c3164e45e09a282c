import type { NetworkOrganization } from "@runde-tische/contracts/networks";
import type { NetworkSeat } from "./networks.repository.ts";

export const toNetworkOrganization =
  (seats: readonly NetworkSeat[]) =>
  (organization: Omit<NetworkOrganization, "seats">): NetworkOrganization => ({
    ...organization,
    seats: seats
      .filter(({ organizationId }) => organizationId === organization.id)
      .map(({ tableId, group }) => ({ tableId, group })),
  });
