import { eraseMe, previewErasure } from "@runde-tische/contracts/erasures";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { versionTag } from "../../lib/version-tag.ts";

export const erasurePreviewQuery = queryOptions({
  queryKey: ["me", "erasure"],
  queryFn: ({ signal }) => api(previewErasure, {}, signal),
});

type Erasure = { password: string; version: number };

export const useEraseMe = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ password, version }: Erasure) =>
      api(eraseMe, { body: password === "" ? {} : { password }, ifMatch: versionTag(version) }),
    // What was read so far was read by somebody who is no more.
    onSuccess: async () => {
      queryClient.removeQueries({ type: "inactive" });
      queryClient.removeQueries({ queryKey: erasurePreviewQuery.queryKey });
      await queryClient.invalidateQueries();
    },
  });
};
