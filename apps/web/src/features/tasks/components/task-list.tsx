import type { Task } from "@runde-tische/contracts/tasks";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { isOpenTask } from "../use-task-status.ts";
import { TaskRow } from "./task-row.tsx";

type TaskListProps = {
  tasks: readonly Task[];
  isTableShown?: boolean;
  /** Of the headings, below what stands above the list. */
  level: 2 | 3;
  /** Instead of the open tasks when there is none. */
  empty: ReactNode;
};

/** Open tasks by due date, the finished ones below. */
export const TaskList = ({ tasks, isTableShown = false, level, empty }: TaskListProps) => {
  const { t } = useTranslation("tasks");
  const open = tasks.filter(isOpenTask);
  const common = { isTableShown, level };
  const finished = tasks.filter((task) => !isOpenTask(task));
  if (tasks.length === 0) return empty;
  return (
    <div className="stack stack--large">
      <Part title={t("openTasks")} tasks={open} {...common} empty={empty} />
      {finished.length > 0 && <Part title={t("finishedTasks")} tasks={finished} {...common} />}
    </div>
  );
};

type PartProps = { title: string; tasks: readonly Task[]; isTableShown: boolean; level: 2 | 3; empty?: ReactNode };

const Part = ({ title, tasks, isTableShown, level, empty }: PartProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const Heading = `h${level}` as const;
  return (
    <section className="stack stack--small">
      <Heading ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      {tasks.length === 0 ? (
        empty
      ) : (
        <ul className="plain-list lined">
          {tasks.map((task) => (
            <TaskRow key={task.id} task={task} isTableShown={isTableShown} onLeave={() => heading.current?.focus()} />
          ))}
        </ul>
      )}
    </section>
  );
};
