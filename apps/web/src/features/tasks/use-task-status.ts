import type { Task, TaskStatus } from "@runde-tische/contracts/tasks";
import { useTranslation } from "react-i18next";
import { showToast } from "../../components/toast-queue.ts";
import { problemText } from "../../lib/problem-text.ts";
import { useSetTaskStatus } from "./tasks.queries.ts";

/** Moves a task on, says so, and offers the way back. */
export const useTaskStatus = (task: Task) => {
  const { t } = useTranslation("tasks");
  const set = useSetTaskStatus();
  const moveTo = async (status: TaskStatus) => {
    if (status === task.status) return;
    const moved = await set.mutateAsync({ task, status }).catch(() => null);
    if (!moved) return;
    const undo = () => {
      set.mutateAsync({ task: moved, status: task.status }).catch((error: unknown) => showToast(problemText(error)));
    };
    showToast(t(`moved.${status}`, { title: task.title }), undo);
  };
  return { moveTo, error: set.error ? problemText(set.error) : undefined, isPending: set.isPending };
};

/** Who may finish may begin and reopen; letting a task drop is for who manages the table. */
export const statusesFor = ({ may }: Task): TaskStatus[] => [
  ...(may.finish ? (["open", "progress", "done"] as const) : []),
  ...(may.edit ? (["dropped"] as const) : []),
];

export const isOpenTask = ({ status }: Pick<Task, "status">): boolean => status === "open" || status === "progress";
