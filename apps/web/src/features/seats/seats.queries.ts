import { eraseHolder } from "@runde-tische/contracts/erasures";
import { listMemberships } from "@runde-tische/contracts/memberships";
import {
  decideOrganization,
  listOrganizations,
  type NewOrganization,
  registerOrganization,
} from "@runde-tische/contracts/organizations";
import * as contract from "@runde-tische/contracts/seats";
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { hasStatus } from "../../lib/api-error.ts";
import { useIdempotencyKeys } from "../../lib/idempotency.ts";
import { isNamed } from "../../lib/named-members.ts";
import { everyItem } from "../../lib/pages.ts";
import { versionTag } from "../../lib/version-tag.ts";

export const seatsQuery = (tableId: string) =>
  queryOptions({
    queryKey: ["seats", "of-table", tableId],
    queryFn: ({ signal }) => api(contract.listSeats, { params: { tableId } }, signal),
  });

/** Confirmed organizations that could take a seat. */
export const organizationSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ["organizations", "search", q],
    queryFn: ({ signal }) => api(listOrganizations, { query: { q, limit: 20 } }, signal),
    placeholderData: keepPreviousData,
  });

/** Members who could hold a seat; none where the reader may not see their names. */
export const candidatesQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ["memberships", "candidates", organizationId],
    queryFn: async ({ signal }) => {
      try {
        const params = { organizationId };
        const members = await everyItem((cursor) =>
          api(listMemberships, { params, query: { ...cursor, limit: 100 } }, signal),
        );
        return members.filter(isNamed);
      } catch (error) {
        if (hasStatus(error, 403, 404)) return [];
        throw error;
      }
    },
  });

/** Answers, tasks and organizations know of seats too. */
const useRenewSeats = (tableId: string) => {
  const queryClient = useQueryClient();
  return () =>
    queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey.includes(tableId) || queryKey.at(-1) === "seats",
    });
};

export const useAddSeat = (tableId: string) => {
  const keys = useIdempotencyKeys();
  const renew = useRenewSeats(tableId);
  return useMutation({
    mutationFn: (body: contract.NewSeat) =>
      api(contract.addSeat, { params: { tableId }, body, idempotencyKey: keys.keyFor(body) }),
    onSuccess: () => {
      keys.finish();
      return renew();
    },
  });
};

type SeatChange = Partial<Omit<contract.NewSeat, "organizationId">>;

export const useChangeSeat = (tableId: string, seat: contract.Seat) => {
  const renew = useRenewSeats(tableId);
  return useMutation({
    mutationFn: (body: SeatChange) =>
      api(contract.changeSeat, { params: { seatId: seat.id }, body, ifMatch: versionTag(seat.version) }),
    onSettled: renew,
  });
};

export const useEndSeat = (tableId: string, seat: contract.Seat) => {
  const renew = useRenewSeats(tableId);
  return useMutation({
    mutationFn: () => api(contract.endSeat, { params: { seatId: seat.id }, ifMatch: versionTag(seat.version) }),
    onSettled: renew,
  });
};

export const useFillSeat = (tableId: string, seatId: string) => {
  const keys = useIdempotencyKeys();
  const renew = useRenewSeats(tableId);
  return useMutation({
    mutationFn: (body: Pick<contract.NewSeatHolding, "person" | "role">) =>
      api(contract.fillSeat, { params: { seatId }, body, idempotencyKey: keys.keyFor(body) }),
    onSuccess: () => {
      keys.finish();
      return renew();
    },
  });
};

export const useEndHolding = (tableId: string) => {
  const renew = useRenewSeats(tableId);
  return useMutation({
    mutationFn: (holdingId: string) => api(contract.endSeatHolding, { params: { holdingId } }),
    onSettled: renew,
  });
};

export const useEraseHolder = (tableId: string) => {
  const renew = useRenewSeats(tableId);
  return useMutation({
    mutationFn: (holdingId: string) => api(eraseHolder, { params: { holdingId } }),
    onSettled: renew,
  });
};

/** Registers an organization, and confirms it at once where the actor decides for its municipality. */
export const useRegisterForSeat = () => {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: async (body: NewOrganization) => {
      const registered = await api(registerOrganization, { body, idempotencyKey: keys.keyFor(body) });
      if (!registered.may.decide || registered.status !== "pending") return registered;
      return api(decideOrganization, {
        params: { organizationId: registered.id },
        body: { accepted: true },
        idempotencyKey: `${keys.keyFor(body)}-decision`,
      });
    },
    onSuccess: () => {
      keys.finish();
      return queryClient.invalidateQueries({ queryKey: ["organizations"] });
    },
  });
};
