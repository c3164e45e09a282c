import type { Task } from "@runde-tische/contracts/tasks";
import { useTranslation } from "react-i18next";
import { Badge } from "../../../components/badge.tsx";
import { formatDay } from "../../../lib/format.ts";

/** Lateness is said in words, not by colour alone. */
export const TaskDue = ({ task: { dueOn, isOverdue } }: { task: Pick<Task, "dueOn" | "isOverdue"> }) => {
  const { t } = useTranslation("tasks");
  if (dueOn === null) return null;
  const day = formatDay(dueOn);
  return isOverdue ? <Badge tone="danger">{t("overdueSince", { day })}</Badge> : <span>{t("due", { day })}</span>;
};
