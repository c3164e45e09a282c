import type { Task } from "@runde-tische/contracts/tasks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "../../../components/badge.tsx";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { formatDay } from "../../../lib/format.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useFinishMyTask } from "../overview.queries.ts";
import "./overview.css";

/** Open tasks, to finish with one press. */
export const MyTasks = ({ tasks }: { tasks: readonly Task[] }) => {
  const { t } = useTranslation("me");
  const [finished, setFinished] = useState<string>();
  const finish = useFinishMyTask();
  return (
    <div className="stack stack--small">
      <p role="status" className={finished ? "" : "visually-hidden"}>
        {finished && t("task.finished", { title: finished })}
      </p>
      {finish.error && <Notice tone="danger">{problemText(finish.error)}</Notice>}
      <ul className="plain-list lined">
        {tasks.map((task) => (
          <li key={task.id} className="my-task">
            <div className="grow">
              <p className="my-task__title">{task.title}</p>
              <p className="small muted row">
                {[task.table.title, task.dueOn && t("task.due", { day: formatDay(task.dueOn) })]
                  .filter(Boolean)
                  .join(" · ")}
                {task.isOverdue && <Badge tone="danger">{t("task.overdue")}</Badge>}
              </p>
            </div>
            {task.may.finish && (
              <Button
                size="small"
                icon="check"
                aria-label={t("task.finishNamed", { title: task.title })}
                isPending={finish.isPending && finish.variables.id === task.id}
                onPress={() => finish.mutate(task, { onSuccess: () => setFinished(task.title) })}
              >
                {t("task.finish")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
