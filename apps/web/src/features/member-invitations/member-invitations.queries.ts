import * as contract from "@runde-tische/contracts/member-invitations";
import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { useIdempotencyKeys } from "../../lib/idempotency.ts";

const keyOf = (organizationId: string) => ["organizations", "one", organizationId, "invitable"] as const;

export const invitableMembersQuery = (organizationId: string) =>
  infiniteQueryOptions({
    queryKey: keyOf(organizationId),
    queryFn: ({ pageParam, signal }) =>
      api(
        contract.listInvitableMembers,
        { params: { organizationId }, query: { ...(pageParam && { cursor: pageParam }), limit: 100 } },
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const useInviteMembers = (organizationId: string) => {
  const keys = useIdempotencyKeys();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (membershipIds: string[]) =>
      api(contract.inviteMembers, {
        params: { organizationId },
        body: { membershipIds },
        idempotencyKey: keys.keyFor(membershipIds),
      }),
    onSuccess: () => keys.finish(),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keyOf(organizationId) }),
  });
};
