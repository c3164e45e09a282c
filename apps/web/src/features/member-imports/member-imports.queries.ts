import type { BodyOf } from "@runde-tische/contracts/endpoint";
import * as contract from "@runde-tische/contracts/member-imports";
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { useIdempotencyKeys } from "../../lib/idempotency.ts";
import { apiWithProgress } from "../../lib/send-with-progress.ts";
import { readAsBase64 } from "./read-as-base64.ts";

type Sending = { onProgress: (share: number) => void };

export const useReadSheet = (organizationId: string) =>
  useMutation({
    mutationFn: async ({ file, sheet, onProgress }: { file: File; sheet: number | null } & Sending) => {
      const body = { content: await readAsBase64(file), sheet };
      return apiWithProgress(contract.readSheet, { params: { organizationId }, body }, { onProgress });
    },
  });

/** What importing the list would do. Gone from the cache with the page: it is full of personal data. */
export const importPreviewQuery = (organizationId: string, list: contract.MemberList) =>
  queryOptions({
    queryKey: ["organizations", "one", organizationId, "import-preview", list],
    queryFn: ({ signal }) => api(contract.previewMemberImport, { params: { organizationId }, body: list }, signal),
    placeholderData: keepPreviousData,
    gcTime: 0,
    enabled: list.rows.length > 0,
  });

export const recentImportsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ["organizations", "one", organizationId, "recent-imports"],
    queryFn: ({ signal }) => api(contract.listRecentImports, { params: { organizationId } }, signal),
  });

export const useUndoImport = (organizationId: string) => {
  const renew = useRenewMembers(organizationId);
  return useMutation({
    mutationFn: async ({ importedAt, onProgress }: { importedAt: string; onProgress: (removed: number) => void }) => {
      let removed = 0;
      let left: number;
      do {
        const part = await api(contract.undoImport, { params: { organizationId }, body: { importedAt } });
        removed += part.removed;
        left = part.left;
        onProgress(removed);
      } while (left > 0);
      return removed;
    },
    onSettled: renew,
  });
};

/** Members stand in the organization's lists and in the directory. */
const useRenewMembers = (organizationId: string) => {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      [["organizations", "one", organizationId], ["memberships"], ["responsibilities"]].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
};

export const useImportMembers = (organizationId: string) => {
  const keys = useIdempotencyKeys();
  const renew = useRenewMembers(organizationId);
  return useMutation({
    mutationFn: ({ onProgress, ...body }: BodyOf<typeof contract.importMembers> & Sending) => {
      const options = { params: { organizationId }, body, idempotencyKey: keys.keyFor(body) };
      return apiWithProgress(contract.importMembers, options, { onProgress });
    },
    onSuccess: () => {
      keys.finish();
      return renew();
    },
  });
};
