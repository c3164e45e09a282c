import type { Task, TaskStatus } from "@runde-tische/contracts/tasks";
import type { QueryClient } from "@tanstack/react-query";
import type { Pages } from "../../lib/pages.ts";
import { taskKeys } from "./task-keys.ts";

const mapPages = (pages: Pages<Task> | undefined, change: (task: Task) => Task): Pages<Task> | undefined =>
  pages && { ...pages, pages: pages.pages.map((page) => ({ ...page, items: page.items.map(change) })) };

/** Shows a task as changed wherever it stands, in its place. */
export const changeCached = (queryClient: QueryClient, taskId: string, change: (task: Task) => Task): void => {
  const changeThis = (task: Task) => (task.id === taskId ? change(task) : task);
  for (const queryKey of taskKeys.lists) {
    queryClient.setQueriesData<Pages<Task>>({ queryKey }, (pages) => mapPages(pages, changeThis));
  }
  queryClient.setQueryData<Task>(taskKeys.one(taskId), (task) => task && changeThis(task));
};

export const withStatus = (task: Task, status: TaskStatus): Task => {
  const isOpen = status === "open" || status === "progress";
  return {
    ...task,
    status,
    isOverdue: isOpen && task.dueOn !== null && task.dueOn < Temporal.Now.plainDateISO().toString(),
    finishedAt: isOpen ? null : new Date().toISOString(),
  };
};

/** Everything that shows tasks, at the meeting's and the table's pages too. */
export const renewTasks = (queryClient: QueryClient): Promise<void> =>
  queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes("tasks") });
