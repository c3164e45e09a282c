import type { BodyOf } from "@runde-tische/contracts/endpoint";
import { listSeats } from "@runde-tische/contracts/seats";
import * as contract from "@runde-tische/contracts/tasks";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { useIdempotencyKeys } from "../../lib/idempotency.ts";
import { pagedQuery } from "../../lib/pages.ts";
import { versionTag } from "../../lib/version-tag.ts";
import { changeCached, renewTasks, withStatus } from "./task-cache.ts";
import { taskKeys } from "./task-keys.ts";

/** Enough for the board of one person or table without asking again. */
const limit = 100;

export const myTasksQuery = pagedQuery(taskKeys.mine, (cursor, signal) =>
  api(contract.listMyTasks, { query: { ...cursor, limit } }, signal),
);

/** For those who sit at the table or coordinate it; others get 404. */
export const tableTasksQuery = (tableId: string) =>
  pagedQuery(taskKeys.ofTable(tableId), (cursor, signal) =>
    api(contract.listTableTasks, { params: { tableId }, query: { ...cursor, limit } }, signal),
  );

/** For those who sit at the table or coordinate it; others get 404. */
export const meetingTasksQuery = (meetingId: string) =>
  pagedQuery(taskKeys.ofMeeting(meetingId), (cursor, signal) =>
    api(contract.listMeetingTasks, { params: { meetingId }, query: { ...cursor, limit } }, signal),
  );

export type TasksQuery = ReturnType<typeof tableTasksQuery>;

export const taskQuery = (taskId: string) =>
  queryOptions({
    queryKey: taskKeys.one(taskId),
    queryFn: ({ signal }) => api(contract.readTask, { params: { taskId } }, signal),
  });

export const taskChangesQuery = (taskId: string) =>
  pagedQuery([...taskKeys.one(taskId), "changes"], (cursor, signal) =>
    api(contract.listTaskChanges, { params: { taskId }, query: cursor }, signal),
  );

/** Whom a task of this table can be given to: its seats, who fills them, and their organizations. */
export const assigneeSeatsQuery = (tableId: string) =>
  queryOptions({
    queryKey: ["seats", "for-tasks", tableId],
    queryFn: ({ signal }) => api(listSeats, { params: { tableId } }, signal),
  });

export const useAddTask = (tableId: string) => {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: (body: BodyOf<typeof contract.addTask>) =>
      api(contract.addTask, { params: { tableId }, body, idempotencyKey: keys.keyFor(body) }),
    onSuccess: () => {
      keys.finish();
      return renewTasks(queryClient);
    },
  });
};

type TaskChanges = { body: BodyOf<typeof contract.changeTask>; version: number };

/** `version` is the one the change was made from; a newer one at the server refuses it with 412. */
export const useChangeTask = (taskId: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ body, version }: TaskChanges) =>
      api(contract.changeTask, { params: { taskId }, body, ifMatch: versionTag(version) }),
    onSuccess: (task) => {
      queryClient.setQueryData(taskQuery(taskId).queryKey, task);
      return renewTasks(queryClient);
    },
  });
};

/** Shows at once; a refusal puts everything back as it is at the server. */
export const useSetTaskStatus = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ task: { id, version }, status }: { task: contract.Task; status: contract.TaskStatus }) =>
      api(contract.setTaskStatus, { params: { taskId: id }, body: { status }, ifMatch: versionTag(version) }),
    onMutate: async ({ task, status }) => {
      await Promise.all(taskKeys.lists.map((queryKey) => queryClient.cancelQueries({ queryKey })));
      changeCached(queryClient, task.id, (shown) => withStatus(shown, status));
    },
    onSuccess: (task) => changeCached(queryClient, task.id, () => task),
    onError: (_error, { task }) => changeCached(queryClient, task.id, () => task),
    onSettled: () => renewTasks(queryClient),
  });
};
