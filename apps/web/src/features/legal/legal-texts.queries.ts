import * as contract from "@runde-tische/contracts/legal-texts";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { versionTag } from "../../lib/version-tag.ts";

/** `ars` is null for the installation's own text. */
export const legalTextQuery = (ars: string | null, page: contract.LegalPage) =>
  queryOptions({
    queryKey: ["legal-texts", ars, page],
    queryFn: ({ signal }) =>
      ars === null
        ? api(contract.readInstallationText, { params: { page } }, signal)
        : api(contract.readLegalText, { params: { ars, page } }, signal),
  });

/** `version` is the one the text was written from; a newer one at the server refuses it with 412. */
export const useWriteLegalText = (ars: string | null, page: contract.LegalPage) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ text, version }: { text: string; version: number }) => {
      const written = { body: { text }, ifMatch: versionTag(version) };
      return ars === null
        ? api(contract.writeInstallationText, { params: { page }, ...written })
        : api(contract.writeLegalText, { params: { ars, page }, ...written });
    },
    onSuccess: async (written) => {
      queryClient.setQueryData(legalTextQuery(ars, page).queryKey, written);
      // It may hold for the municipalities below too.
      await queryClient.invalidateQueries({ queryKey: ["legal-texts"], refetchType: "none" });
      // The security check counts what the installation has not written.
      await queryClient.invalidateQueries({ queryKey: ["administration"], refetchType: "none" });
    },
  });
};
