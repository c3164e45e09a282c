import type { Task, TaskStatus } from "@runde-tische/contracts/tasks";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../../app/paths.ts";
import { Button } from "../../../components/button.tsx";
import { Menu } from "../../../components/menu.tsx";
import { Notice } from "../../../components/notice.tsx";
import { TextLink } from "../../../components/text-link.tsx";
import { statusesFor, useTaskStatus } from "../use-task-status.ts";
import { TaskDue } from "./task-due.tsx";
import "./tasks.css";

const columns = ["open", "progress", "done", "dropped"] as const satisfies readonly TaskStatus[];

type TaskBoardProps = {
  tasks: readonly Task[];
  isTableShown: boolean;
  /** Of the headings, below what stands above the board. */
  level: 2 | 3;
};

/** The same tasks as in the list, beside each other by status. */
export const TaskBoard = ({ tasks, isTableShown, level }: TaskBoardProps) => {
  const { t } = useTranslation("tasks");
  const [movedId, setMovedId] = useState<string>();
  const Heading = `h${level}` as const;
  const shown = columns.filter((status) => status !== "dropped" || tasks.some((task) => task.status === status));
  return (
    <div className="task-board">
      {shown.map((status) => {
        const inColumn = tasks.filter((task) => task.status === status);
        return (
          <section key={status} className="task-board__column" aria-labelledby={`tasks-${status}`}>
            <Heading id={`tasks-${status}`} className="task-board__title">
              {t(`status.${status}`)} <span className="task-board__count">{inColumn.length}</span>
            </Heading>
            {inColumn.length === 0 ? (
              <p className="muted small">{t("emptyColumn")}</p>
            ) : (
              <ul className="plain-list stack stack--small">
                {inColumn.map((task) => (
                  <TaskCard
                    key={task.id}
                    task={task}
                    isTableShown={isTableShown}
                    hasMoved={task.id === movedId}
                    onMove={() => setMovedId(task.id)}
                  />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
};

type TaskCardProps = { task: Task; isTableShown: boolean; hasMoved: boolean; onMove: () => void };

const TaskCard = ({ task, isTableShown, hasMoved, onMove }: TaskCardProps) => {
  const { t } = useTranslation("tasks");
  const { moveTo, error, isPending } = useTaskStatus(task);
  const title = useRef<HTMLParagraphElement>(null);
  // In its new column the card is a new element: the focus follows it there.
  useEffect(() => {
    if (hasMoved) title.current?.focus();
  }, [hasMoved]);
  const entries = statusesFor(task).map((status) => ({
    id: status,
    label: t(`status.${status}`),
    onAction: () => {
      onMove();
      void moveTo(status);
    },
  }));
  return (
    <li className="task-card">
      <p ref={title} tabIndex={-1} className="task-row__title">
        <TextLink to={paths.task(task.id)}>{task.title}</TextLink>
      </p>
      <div className="task-row__facts">
        {task.status !== "done" && task.status !== "dropped" && <TaskDue task={task} />}
        <span>{task.assignee.name ?? t("formerMember")}</span>
        {isTableShown && <span>{task.table.title}</span>}
      </div>
      {entries.length > 0 && (
        <div>
          <Menu
            label={t("statusOf", { title: task.title })}
            selected={task.status}
            entries={entries}
            trigger={
              <Button
                size="small"
                variant="tertiary"
                isPending={isPending}
                aria-label={t("moveNamed", { title: task.title })}
              >
                {t("move")}
              </Button>
            }
          />
        </div>
      )}
      {error && <Notice tone="danger">{error}</Notice>}
    </li>
  );
};
