import type { BodyOf } from "@runde-tische/contracts/endpoint";
import * as contract from "@runde-tische/contracts/messages";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { apiUrl } from "../../lib/api-url.ts";
import { useIdempotencyKeys } from "../../lib/idempotency.ts";
import { pagedQuery } from "../../lib/pages.ts";

export type MessageBody = BodyOf<typeof contract.previewMessage>;

export const messagesQuery = (tableId: string) =>
  pagedQuery(["messages", tableId], (cursor, signal) =>
    api(contract.listMessages, { params: { tableId }, query: { ...cursor, limit: 20 } }, signal),
  );

export const usePreviewMessage = (tableId: string) =>
  useMutation({
    mutationFn: (body: MessageBody) => api(contract.previewMessage, { params: { tableId }, body }),
  });

/** For all whom no mail reached. */
export const messageLettersPdf = (tableId: string, messageId: string): string =>
  apiUrl({ path: contract.MESSAGE_LETTERS_PDF }, { tableId, messageId });

export const useRecordMessagePosting = (tableId: string, messageId: string) => {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: (personIds: string[]) => {
      const body = { personIds };
      const params = { tableId, messageId };
      return api(contract.recordMessagePosting, { params, body, idempotencyKey: keys.keyFor(body) });
    },
    onSuccess: () => {
      keys.finish();
      return queryClient.invalidateQueries({ queryKey: messagesQuery(tableId).queryKey });
    },
  });
};

export const useSendMessage = (tableId: string) => {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: (body: BodyOf<typeof contract.sendMessage>) =>
      api(contract.sendMessage, { params: { tableId }, body, idempotencyKey: keys.keyFor(body) }),
    onSuccess: () => {
      keys.finish();
      return queryClient.invalidateQueries({ queryKey: messagesQuery(tableId).queryKey });
    },
  });
};
