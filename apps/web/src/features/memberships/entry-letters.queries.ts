import type { BodyOf } from "@runde-tische/contracts/endpoint";
import * as contract from "@runde-tische/contracts/entry-letters";
import { queryOptions, useMutation } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { apiUrl } from "../../lib/api-url.ts";
import { useIdempotencyKeys } from "../../lib/idempotency.ts";
import { ofOrganization, useRenewMembers } from "./memberships.queries.ts";

export const entryLettersQuery = (organizationId: string) =>
  queryOptions({
    queryKey: [...ofOrganization(organizationId), "entry-letters"],
    queryFn: ({ signal }) => api(contract.readEntryLetters, { params: { organizationId } }, signal),
  });

export const entryLettersPdf = (organizationId: string): string =>
  apiUrl({ path: contract.ENTRY_LETTERS_PDF }, { organizationId });

export const useRecordEntryLetters = (organizationId: string) => {
  const keys = useIdempotencyKeys();
  const renew = useRenewMembers(organizationId);
  return useMutation({
    mutationFn: (body: BodyOf<typeof contract.recordEntryLetters>) =>
      api(contract.recordEntryLetters, { params: { organizationId }, body, idempotencyKey: keys.keyFor(body) }),
    onSuccess: () => {
      keys.finish();
      return renew();
    },
  });
};
