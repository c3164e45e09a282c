import type { Task } from "@runde-tische/contracts/tasks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "../../../components/notice.tsx";
import { type Side, VersionChoice } from "../../../components/version-choice.tsx";
import { formatDay } from "../../../lib/format.ts";
import { problemText } from "../../../lib/problem-text.ts";
import {
  assigneesOf,
  differingTaskFields,
  pickTask,
  type TaskDraft,
  type TaskField,
  taskDraftOf,
} from "../task-draft.ts";
import { assigneeSeatsQuery } from "../tasks.queries.ts";

type TaskConflictProps = {
  /** What the editing began with. */
  base: Task;
  mine: TaskDraft;
  theirs: Task;
  onResolve: (merged: TaskDraft) => Promise<unknown>;
  isPending: boolean;
};

export const TaskConflict = ({ base, mine, theirs, onResolve, isPending }: TaskConflictProps) => {
  const { t } = useTranslation("tasks");
  const [problem, setProblem] = useState<string>();
  const show = useShownField(base, theirs);
  const stored = taskDraftOf(theirs);
  const changedByMe = differingTaskFields(taskDraftOf(base), mine);
  const fields = differingTaskFields(mine, stored);
  const differences = fields.map((field) => ({
    field,
    label: t(`form.${field}`),
    mine: show(mine, field),
    theirs: show(stored, field),
    suggested: changedByMe.includes(field) ? ("mine" as const) : ("theirs" as const),
  }));
  const resolve = (choice: Record<TaskField, Side>) => {
    const taken = fields.filter((field) => choice[field] === "theirs");
    onResolve({ ...mine, ...pickTask(stored, taken) }).catch((error: unknown) => setProblem(problemText(error)));
  };
  return (
    <>
      <VersionChoice differences={differences} onResolve={resolve} isPending={isPending} />
      {problem && <Notice tone="danger">{problem}</Notice>}
    </>
  );
};

const useShownField = (base: Task, theirs: Task) => {
  const { data } = useQuery(assigneeSeatsQuery(base.table.id));
  const known = assigneesOf(data?.items ?? []);
  return (draft: TaskDraft, field: TaskField): string => {
    if (field === "dueOn") return draft.dueOn ? formatDay(draft.dueOn) : "";
    if (field !== "assignee") return draft[field];
    const former = [theirs, base].find((task) => taskDraftOf(task).assignee === draft.assignee)?.assignee.name;
    return known.find(({ id }) => id === draft.assignee)?.label ?? former ?? "";
  };
};
