import * as contract from "@runde-tische/contracts/invitations";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { useIdempotencyKeys } from "../../lib/idempotency.ts";
import { meetingKeys } from "../../lib/meeting-keys.ts";

export const invitationsQuery = (meetingId: string) =>
  queryOptions({
    queryKey: [...meetingKeys.one(meetingId), "invitations"],
    queryFn: ({ signal }) => api(contract.readInvitations, { params: { meetingId } }, signal),
  });

export const useSendInvitations = (meetingId: string) => {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: () => api(contract.sendInvitations, { params: { meetingId }, idempotencyKey: keys.keyFor() }),
    onSuccess: (invitations) => {
      keys.finish();
      queryClient.setQueryData(invitationsQuery(meetingId).queryKey, invitations);
      // Inviting publishes: lists of meetings show it from now on.
      return queryClient.invalidateQueries({ queryKey: meetingKeys.all });
    },
  });
};

export const useResendInvitation = (meetingId: string) => {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: (linkId: string) =>
      api(contract.resendInvitation, { params: { linkId }, idempotencyKey: keys.keyFor(linkId) }),
    onSuccess: () => {
      keys.finish();
      return queryClient.invalidateQueries({ queryKey: invitationsQuery(meetingId).queryKey });
    },
  });
};
