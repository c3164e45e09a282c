import * as contract from "@runde-tische/contracts/letters";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { apiUrl } from "../../lib/api-url.ts";
import { useIdempotencyKeys } from "../../lib/idempotency.ts";
import { meetingKeys } from "../../lib/meeting-keys.ts";

export const lettersQuery = (meetingId: string) =>
  queryOptions({
    queryKey: [...meetingKeys.one(meetingId), "letters"],
    queryFn: ({ signal }) => api(contract.readLetters, { params: { meetingId } }, signal),
  });

/** Without a link, all that are prepared. */
export const lettersPdf = (meetingId: string, linkId?: string): string =>
  apiUrl({ path: contract.LETTERS_PDF }, { meetingId }, { linkId });

export const usePrepareLetters = (meetingId: string) => {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: () => api(contract.prepareLetters, { params: { meetingId }, idempotencyKey: keys.keyFor() }),
    onSuccess: (letters) => {
      keys.finish();
      queryClient.setQueryData(lettersQuery(meetingId).queryKey, letters);
    },
  });
};

export const useRecordPosting = (meetingId: string) => {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: (linkIds: string[]) => {
      const body = { linkIds };
      return api(contract.recordPosting, { params: { meetingId }, body, idempotencyKey: keys.keyFor(body) });
    },
    onSuccess: (letters) => {
      keys.finish();
      queryClient.setQueryData(lettersQuery(meetingId).queryKey, letters);
    },
  });
};
