import type { BodyOf } from "@runde-tische/contracts/endpoint";
import * as contract from "@runde-tische/contracts/guests";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { meetingKeys } from "../../lib/meeting-keys.ts";

/** For those who manage the meeting; others get 404. */
export const guestsQuery = (meetingId: string) =>
  queryOptions({
    queryKey: [...meetingKeys.one(meetingId), "guests"],
    queryFn: ({ signal }) => api(contract.listGuests, { params: { meetingId } }, signal),
  });

export const useChangeGuest = (meetingId: string, seatId: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof contract.changeGuest>) =>
      api(contract.changeGuest, { params: { meetingId, seatId }, body }),
    // Recipients and the picture of the table follow from who is invited. After a refusal too: somebody else may have moved an item.
    onSettled: () => queryClient.invalidateQueries({ queryKey: meetingKeys.one(meetingId) }),
  });
};
