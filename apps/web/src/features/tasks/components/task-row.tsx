import type { Task } from "@runde-tische/contracts/tasks";
import { useTranslation } from "react-i18next";
import { paths } from "../../../app/paths.ts";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { TextLink } from "../../../components/text-link.tsx";
import { isOpenTask, useTaskStatus } from "../use-task-status.ts";
import { TaskDue } from "./task-due.tsx";
import "./tasks.css";

type TaskRowProps = {
  task: Task;
  /** Among tasks of one table its name would only repeat itself. */
  isTableShown?: boolean;
  /** The row is about to leave its list: whoever pressed its button needs another place. */
  onLeave?: () => void;
};

export const TaskRow = ({ task, isTableShown = false, onLeave }: TaskRowProps) => {
  const { t } = useTranslation("tasks");
  const { moveTo, error, isPending } = useTaskStatus(task);
  const isOpen = isOpenTask(task);
  const move = () => {
    onLeave?.();
    void moveTo(isOpen ? "done" : "open");
  };
  return (
    <li className={`task-row${isOpen ? "" : " task-row--finished"}`}>
      <div>
        <p className="task-row__title">
          <TextLink to={paths.task(task.id)}>{task.title}</TextLink>
        </p>
        <div className="task-row__facts">
          {task.status !== "open" && <span>{t(`status.${task.status}`)}</span>}
          {isOpen && <TaskDue task={task} />}
          <span>{task.assignee.name ?? t("formerMember")}</span>
          {isTableShown && <span>{task.table.title}</span>}
        </div>
      </div>
      {task.may.finish && (
        <Button
          size="small"
          onPress={move}
          isPending={isPending}
          aria-label={t(isOpen ? "finishNamed" : "reopenNamed", { title: task.title })}
        >
          {t(isOpen ? "finish" : "reopen")}
        </Button>
      )}
      {error && (
        <div className="task-row__problem">
          <Notice tone="danger">{error}</Notice>
        </div>
      )}
    </li>
  );
};
