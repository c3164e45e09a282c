import * as contract from "@runde-tische/contracts/retention";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { useIdempotencyKeys } from "../../lib/idempotency.ts";
import { versionTag } from "../../lib/version-tag.ts";

export const retentionQuery = queryOptions({
  queryKey: ["administration", "retention"],
  queryFn: ({ signal }) => api(contract.readRetention, {}, signal),
});

type NewPeriod = { kind: string; days: number; version: number };

export const useChangePeriod = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, days, version }: NewPeriod) =>
      api(contract.changeRetentionPeriod, { params: { kind }, body: { days }, ifMatch: versionTag(version) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: retentionQuery.queryKey }),
  });
};

export const useRunRetention = () => {
  const keys = useIdempotencyKeys();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api(contract.runRetention, { idempotencyKey: keys.keyFor() }),
    onSuccess: () => {
      keys.finish();
      return queryClient.invalidateQueries({ queryKey: retentionQuery.queryKey });
    },
  });
};
