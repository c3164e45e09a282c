import type { Task } from "@runde-tische/contracts/tasks";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { Tabs } from "../../../components/tabs.tsx";
import { TaskBoard } from "./task-board.tsx";
import { TaskList } from "./task-list.tsx";

type TaskViewsProps = {
  tasks: readonly Task[];
  isTableShown?: boolean;
  /** Of the headings, below what stands above the tasks. */
  level: 2 | 3;
  /** Instead of the open tasks when there is none. */
  empty: ReactNode;
};

/** The tasks as a list or as a board; the address keeps which. */
export const TaskViews = ({ tasks, isTableShown = false, level, empty }: TaskViewsProps) => {
  const { t } = useTranslation("tasks");
  const [search, setSearch] = useSearchParams();
  const view = search.get("ansicht") === "tafel" ? "board" : "list";
  const select = (id: "list" | "board") =>
    setSearch((before) => withView(before, id), { replace: true, preventScrollReset: true });
  if (tasks.length === 0) return empty;
  const common = { tasks, isTableShown, level };
  const tabs = [
    { id: "list" as const, label: t("list"), content: <TaskList {...common} empty={empty} /> },
    { id: "board" as const, label: t("board"), content: <TaskBoard {...common} /> },
  ];
  return <Tabs label={t("view")} tabs={tabs} selected={view} onSelect={select} />;
};

const withView = (search: URLSearchParams, view: "list" | "board"): URLSearchParams => {
  const changed = new URLSearchParams(search);
  if (view === "board") changed.set("ansicht", "tafel");
  else changed.delete("ansicht");
  return changed;
};
