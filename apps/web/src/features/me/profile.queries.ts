import type { BodyOf } from "@runde-tische/contracts/endpoint";
import { changeMe } from "@runde-tische/contracts/me";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { versionTag } from "../../lib/version-tag.ts";
import { meQuery } from "./me.queries.ts";

export const useChangeMe = (version: number) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof changeMe>) => api(changeMe, { body, ifMatch: versionTag(version) }),
    // No choice between versions: a newer one is the person's own, from another window. Saving again saves on top of it.
    onError: () => queryClient.invalidateQueries({ queryKey: meQuery.queryKey, exact: true }),
    onSuccess: (me) => queryClient.setQueryData(meQuery.queryKey, me),
  });
};
