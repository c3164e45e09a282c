import * as contract from "@runde-tische/contracts/seats";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { useIdempotencyKeys } from "../../lib/idempotency.ts";

/** The seats of an organization at all tables the reader may see. */
export const organizationSeatsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ["organizations", "one", organizationId, "seats"],
    queryFn: ({ signal }) => api(contract.listOrganizationSeats, { params: { organizationId } }, signal),
  });

const useRenewSeats = ({ table }: contract.OrganizationSeat) => {
  const queryClient = useQueryClient();
  return () =>
    queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey.includes(table.id) || queryKey.at(-1) === "seats",
    });
};

type Filling = { personId: string; role: contract.SeatHolding["role"]; validFrom: string | null };

export const useFillSeat = (seat: contract.OrganizationSeat) => {
  const keys = useIdempotencyKeys();
  const renew = useRenewSeats(seat);
  return useMutation({
    mutationFn: ({ personId, ...body }: Filling) =>
      api(contract.fillSeat, {
        params: { seatId: seat.id },
        body: { person: { id: personId }, ...body },
        idempotencyKey: keys.keyFor({ personId, ...body }),
      }),
    onSuccess: () => {
      keys.finish();
      return renew();
    },
  });
};

export const useEndHolding = (seat: contract.OrganizationSeat) => {
  const renew = useRenewSeats(seat);
  return useMutation({
    mutationFn: (holdingId: string) => api(contract.endSeatHolding, { params: { holdingId } }),
    onSettled: renew,
  });
};
