import type { TaskChange } from "@runde-tische/contracts/tasks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { FailedLoad } from "../../../components/failed-load.tsx";
import { LoadingView } from "../../../components/loading-view.tsx";
import { MoreButton } from "../../../components/more-button.tsx";
import { formatShortDate, formatTime } from "../../../lib/format.ts";
import { flat } from "../../../lib/pages.ts";
import { taskChangesQuery } from "../tasks.queries.ts";
import "./tasks.css";

export const TaskHistory = ({ taskId }: { taskId: string }) => {
  const { t } = useTranslation("tasks");
  const query = useInfiniteQuery(taskChangesQuery(taskId));
  const entries = query.data ? flat(query.data) : [];
  return (
    <section className="stack stack--small" aria-labelledby="task-history">
      <h2 id="task-history">{t("history.title")}</h2>
      {query.isPending && <LoadingView lines={2} />}
      {query.error && !query.data && <FailedLoad query={query} />}
      {query.data && entries.length === 0 && <p className="muted">{t("history.empty")}</p>}
      {entries.length > 0 && (
        <ol className="plain-list lined">
          {entries.map((change) => (
            <Entry key={change.id} change={change} />
          ))}
        </ol>
      )}
      <MoreButton query={query} />
    </section>
  );
};

const known = ["task.added", "task.changed", "task.status-set"] as const;
const fieldNames = ["title", "text", "assignee", "dueOn"] as const;

const Entry = ({ change: { at, kind, actor, fields } }: { change: TaskChange }) => {
  const { t } = useTranslation("tasks");
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const what = known.find((one) => one === kind) ?? "task.changed";
  const named = fieldNames.filter((field) => fields.includes(field)).map((field) => t(`form.${field}`));
  return (
    <li className="task-history__entry">
      <span>
        {t(`history.${what}`, { actor: actor ?? t("history.somebody") })}
        {what === "task.changed" && named.length > 0 && `: ${named.join(", ")}`}
      </span>
      <time dateTime={at} className="muted">
        {t("history.at", { date: formatShortDate(at, timeZone), time: formatTime(at, timeZone) })}
      </time>
    </li>
  );
};
