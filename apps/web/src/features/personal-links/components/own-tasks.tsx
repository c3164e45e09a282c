import type { Task } from "@runde-tische/contracts/tasks";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "../../../components/badge.tsx";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { formatDay } from "../../../lib/format.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useSetOwnTaskStatus } from "../personal-links.queries.ts";
import "./personal-links.css";

const isFinished = ({ status }: Task) => status === "done" || status === "dropped";

type OwnTasksProps = { meetingId: string; tasks: readonly Task[]; after: (task: Task) => ReactNode };

/** The reader's tasks from this meeting, to see and to finish; `after` stands at the end of each. */
export const OwnTasks = ({ meetingId, tasks, after }: OwnTasksProps) => {
  const { t } = useTranslation("personal-links");
  const [said, setSaid] = useState("");
  const set = useSetOwnTaskStatus(meetingId);
  const change = (task: Task, status: "done" | "open") => {
    const text = t(status === "done" ? "tasks.finished" : "tasks.reopened", { title: task.title });
    setSaid("");
    set.mutate({ task, status }, { onSuccess: () => setSaid(text) });
  };
  return (
    <section aria-labelledby="own-tasks" className="stack">
      <h2 id="own-tasks">{t("tasks.title")}</h2>
      <p role="status" className={said ? "" : "visually-hidden"}>
        {said}
      </p>
      {set.error && <Notice tone="danger">{problemText(set.error)}</Notice>}
      <ul className="plain-list lined">
        {tasks.map((task) => (
          <li key={task.id} className="own-task">
            <div className="grow">
              <p className={isFinished(task) ? "own-task__title own-task__title--finished" : "own-task__title"}>
                {task.title}
              </p>
              <TaskFacts task={task} />
            </div>
            {task.may.finish && (
              <Button
                aria-label={t(isFinished(task) ? "tasks.reopenNamed" : "tasks.finishNamed", { title: task.title })}
                {...(isFinished(task) ? {} : { icon: "check" })}
                variant={isFinished(task) ? "tertiary" : "secondary"}
                isPending={set.isPending && set.variables.task.id === task.id}
                onPress={() => change(task, isFinished(task) ? "open" : "done")}
              >
                {t(isFinished(task) ? "tasks.reopen" : "tasks.finish")}
              </Button>
            )}
            {after(task)}
          </li>
        ))}
      </ul>
    </section>
  );
};

const TaskFacts = ({ task }: { task: Task }) => {
  const { t } = useTranslation("personal-links");
  if (isFinished(task)) return <Badge tone="success">{t("tasks.done")}</Badge>;
  return (
    <p className="row small muted">
      {task.dueOn && t("tasks.due", { day: formatDay(task.dueOn) })}
      {task.isOverdue && <Badge tone="danger">{t("tasks.overdue")}</Badge>}
    </p>
  );
};
