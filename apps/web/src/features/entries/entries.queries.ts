import type { BodyOf } from "@runde-tische/contracts/endpoint";
import * as contract from "@runde-tische/contracts/entries";
import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { hasStatus } from "../../lib/api-error.ts";
import { greetIn } from "../../lib/i18n.ts";
import { versionTag } from "../../lib/version-tag.ts";

/** Which entry a mailed link has opened in this browser; `null`: none. */
export const entrySessionQuery = queryOptions({
  queryKey: ["entries", "session"],
  queryFn: async ({ signal }): Promise<string | null> => {
    try {
      return (await api(contract.readEntrySession, {}, signal)).membershipId;
    } catch (error) {
      if (hasStatus(error, 404)) return null;
      throw error;
    }
  },
});

export const entryQuery = (membershipId: string) =>
  queryOptions({
    queryKey: ["entries", "one", membershipId],
    queryFn: ({ signal }) => api(contract.readEntry, { params: { membershipId } }, signal),
  });

/** The secret lives only in the address and in the request; nothing here keeps it. */
export const useOpenEntry = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (secret: string) => api(contract.openEntry, { body: { secret } }),
    onSuccess: async (entry) => {
      await greetIn(entry.language);
      queryClient.setQueryData(entryQuery(entry.membershipId).queryKey, entry);
      queryClient.setQueryData(entrySessionQuery.queryKey, entry.membershipId);
    },
    gcTime: 0,
  });
};

export const useCloseEntry = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api(contract.closeEntrySession),
    onSuccess: () => {
      queryClient.setQueryData(entrySessionQuery.queryKey, null);
      queryClient.removeQueries({ queryKey: ["entries", "one"] });
    },
  });
};

/** Where else an entry is shown. */
const renewDirectory = (queryClient: QueryClient): Promise<unknown> =>
  Promise.all(
    [["organizations"], ["memberships"], ["responsibilities"]].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  );

const useKeep = (membershipId: string) => {
  const queryClient = useQueryClient();
  return (entry: contract.Entry) => {
    queryClient.setQueryData(entryQuery(membershipId).queryKey, entry);
    return renewDirectory(queryClient);
  };
};

export const useConfirmEntry = (membershipId: string) =>
  useMutation({
    mutationFn: () => api(contract.confirmEntry, { params: { membershipId } }),
    onSuccess: useKeep(membershipId),
  });

type Changes = { body: BodyOf<typeof contract.changeEntry>; version: number };

/** `version` is the one the change was made from; a newer one at the server refuses it with 412. */
export const useChangeEntry = (membershipId: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ body, version }: Changes) =>
      api(contract.changeEntry, { params: { membershipId }, body, ifMatch: versionTag(version) }),
    onSuccess: useKeep(membershipId),
    onError: () => queryClient.invalidateQueries({ queryKey: entryQuery(membershipId).queryKey }),
  });
};

export const useWithdrawEntry = (membershipId: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api(contract.withdrawEntry, { params: { membershipId } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: entryQuery(membershipId).queryKey });
      await renewDirectory(queryClient);
    },
  });
};

export const useEraseEntry = (membershipId: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api(contract.eraseEntry, { params: { membershipId } }),
    onSuccess: async () => {
      queryClient.removeQueries({ queryKey: entryQuery(membershipId).queryKey });
      queryClient.setQueryData(entrySessionQuery.queryKey, null);
      await renewDirectory(queryClient);
    },
  });
};
