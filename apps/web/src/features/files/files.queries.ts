import * as contract from "@runde-tische/contracts/files";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { versionTag } from "../../lib/version-tag.ts";

export const mostFileBytes = contract.MOST_FILE_BYTES;

export const uploadEndpoints = {
  table: contract.uploadTableFile,
  meeting: contract.uploadMeetingFile,
  item: contract.uploadItemFile,
  task: contract.uploadTaskFile,
} as const;

export const tableFilesQuery = (tableId: string) =>
  queryOptions({
    queryKey: ["files", "of-table", tableId],
    queryFn: ({ signal }) => api(contract.listTableFiles, { params: { tableId } }, signal),
  });

/** Those of its items too. */
export const meetingFilesQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ["files", "of-meeting", meetingId],
    queryFn: ({ signal }) => api(contract.listMeetingFiles, { params: { meetingId } }, signal),
  });

/** Of the items that lie in no meeting. */
export const backlogFilesQuery = (tableId: string) =>
  queryOptions({
    queryKey: ["files", "of-backlog", tableId],
    queryFn: ({ signal }) => api(contract.listBacklogFiles, { params: { tableId } }, signal),
  });

/** `tableId`: news of the table renew it. */
export const taskFilesQuery = (taskId: string, tableId: string) =>
  queryOptions({
    queryKey: ["files", "of-task", taskId, tableId],
    queryFn: ({ signal }) => api(contract.listTaskFiles, { params: { taskId } }, signal),
  });

export type FilesQuery = ReturnType<typeof tableFilesQuery>;

export const useRenewFiles = () => {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ["files"] });
};

export const useRemoveFile = () => {
  const renew = useRenewFiles();
  return useMutation({
    mutationFn: ({ id, version }: contract.StoredFile) =>
      api(contract.removeFile, { params: { fileId: id }, ifMatch: versionTag(version) }),
    onSettled: renew,
  });
};

export const useRestoreFile = () => {
  const renew = useRenewFiles();
  return useMutation({
    mutationFn: (fileId: string) => api(contract.restoreFile, { params: { fileId } }),
    onSettled: renew,
  });
};
