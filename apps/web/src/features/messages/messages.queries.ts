import type { BodyOf } from "@runde-tische/contracts/endpoint";
import * as contract from "@runde-tische/contracts/messages";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
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
