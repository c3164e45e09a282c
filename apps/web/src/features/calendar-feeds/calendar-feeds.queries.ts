import * as contract from "@runde-tische/contracts/calendar-feeds";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { useIdempotencyKeys } from "../../lib/idempotency.ts";

export const calendarFeedQuery = queryOptions({
  queryKey: ["me", "calendar-feed"],
  queryFn: ({ signal }) => api(contract.readCalendarFeed, {}, signal),
});

const useShownAnew = () => {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: calendarFeedQuery.queryKey });
};

export const useRenewCalendarFeed = () => {
  const keys = useIdempotencyKeys();
  const showAnew = useShownAnew();
  return useMutation({
    mutationFn: () => api(contract.renewCalendarFeed, { idempotencyKey: keys.keyFor() }),
    onSuccess: () => {
      keys.finish();
      return showAnew();
    },
  });
};

export const useEndCalendarFeed = () =>
  useMutation({ mutationFn: () => api(contract.endCalendarFeed), onSuccess: useShownAnew() });

/** Of what everybody may read. */
export const tableFeedUrl = (tableId: string): string => `${location.origin}/feeds/tables/${tableId}.ics`;
export const municipalityFeedUrl = (ars: string): string => `${location.origin}/feeds/municipalities/${ars}.ics`;
