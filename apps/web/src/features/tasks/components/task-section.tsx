import { useInfiniteQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { LoadingView } from "../../../components/loading-view.tsx";
import { MoreButton } from "../../../components/more-button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { hasStatus } from "../../../lib/api-error.ts";
import { flat } from "../../../lib/pages.ts";
import { problemText } from "../../../lib/problem-text.ts";
import type { TasksQuery } from "../tasks.queries.ts";
import { TaskList } from "./task-list.tsx";
import { TaskViews } from "./task-views.tsx";

const NewTaskDialog = lazy(async () => ({ default: (await import("./new-task-dialog.tsx")).NewTaskDialog }));

type TaskSectionProps = {
  tableId: string;
  query: TasksQuery;
  title: string;
  emptyHelp: string;
  /** Where a task that is added here comes from; without it the task stands freely at its table. */
  meetingId?: string;
  /** `may.manage` of the table. */
  canAdd: boolean;
};

/** Tasks on the page of a table or meeting; nothing at all for those to whom they are not shown. */
export const TaskSection = ({ tableId, query: options, title, emptyHelp, meetingId, canAdd }: TaskSectionProps) => {
  const { t } = useTranslation("tasks");
  const query = useInfiniteQuery(options);
  const [isAdding, setAdding] = useState(false);
  // A meeting gives few tasks, and its page is long already.
  const Tasks = meetingId ? TaskList : TaskViews;
  const empty = <EmptyState title={t("noneOpen")}>{emptyHelp}</EmptyState>;
  if (hasStatus(query.error, 401, 403, 404)) return null;
  return (
    <section className="stack no-print" aria-labelledby="tasks">
      <div className="row row--between">
        <h2 id="tasks">{title}</h2>
        {canAdd && (
          <Button icon="plus" onPress={() => setAdding(true)}>
            {t("newTask")}
          </Button>
        )}
      </div>
      {query.isPending && <LoadingView lines={2} />}
      {query.error && !query.data && (
        <Notice tone="danger" action={<Button onPress={() => void query.refetch()}>{t("tryAgain")}</Button>}>
          {problemText(query.error)}
        </Notice>
      )}
      {query.data && <Tasks tasks={flat(query.data)} level={3} empty={empty} />}
      <MoreButton query={query} />
      {isAdding && (
        <Suspense>
          <NewTaskDialog
            tableId={tableId}
            source={{ meetingId: meetingId ?? null, agendaItem: null }}
            onClose={() => setAdding(false)}
          />
        </Suspense>
      )}
    </section>
  );
};
