import type { Task } from "@runde-tische/contracts/tasks";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { VersionConflict } from "../../../components/version-conflict.tsx";
import { formatDay } from "../../../lib/format.ts";
import type { VersionConflict as Conflict } from "../../../lib/versioned-saving.ts";
import { assigneesOf, type TaskDraft, type TaskField, taskDraftOf, taskFields } from "../task-draft.ts";
import { assigneeSeatsQuery } from "../tasks.queries.ts";

export const TaskConflict = ({ conflict }: { conflict: Conflict<Task, TaskDraft> }) => {
  const { t } = useTranslation("tasks");
  const show = useShownField(conflict);
  return <VersionConflict conflict={conflict} fields={taskFields} label={(field) => t(`form.${field}`)} show={show} />;
};

const useShownField = ({ base, theirs }: Conflict<Task, TaskDraft>) => {
  const { data } = useQuery(assigneeSeatsQuery(base.table.id));
  const known = assigneesOf(data?.items ?? []);
  return (draft: TaskDraft, field: TaskField): string => {
    if (field === "dueOn") return draft.dueOn ? formatDay(draft.dueOn) : "";
    if (field !== "assignee") return draft[field];
    const former = [theirs, base].find((task) => taskDraftOf(task).assignee === draft.assignee)?.assignee.name;
    return known.find(({ id }) => id === draft.assignee)?.label ?? former ?? "";
  };
};
