import * as contract from "@runde-tische/contracts/legal-texts";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { versionTag } from "../../lib/version-tag.ts";

export const legalTextQuery = (ars: string, page: contract.LegalPage) =>
  queryOptions({
    queryKey: ["legal-texts", ars, page],
    queryFn: ({ signal }) => api(contract.readLegalText, { params: { ars, page } }, signal),
  });

/** `version` is the one the text was written from; a newer one at the server refuses it with 412. */
export const useWriteLegalText = (ars: string, page: contract.LegalPage) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ text, version }: { text: string; version: number }) =>
      api(contract.writeLegalText, { params: { ars, page }, body: { text }, ifMatch: versionTag(version) }),
    onSuccess: async (written) => {
      queryClient.setQueryData(legalTextQuery(ars, page).queryKey, written);
      // It may hold for the municipalities below too.
      await queryClient.invalidateQueries({ queryKey: ["legal-texts"], refetchType: "none" });
    },
  });
};
