import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { LoadingView } from "../../../components/loading-view.tsx";
import { MoreButton } from "../../../components/more-button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { hasStatus } from "../../../lib/api-error.ts";
import { flat } from "../../../lib/pages.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { tableTasksQuery } from "../tasks.queries.ts";
import { NewTaskDialog } from "./new-task-dialog.tsx";
import { TaskList } from "./task-list.tsx";

type TableTasksProps = {
  tableId: string;
  /** `may.manage` of the table. */
  canAdd: boolean;
};

/** The section of a table's page; nothing at all for those to whom the table's tasks are not shown. */
export const TableTasks = ({ tableId, canAdd }: TableTasksProps) => {
  const { t } = useTranslation("tasks");
  const query = useInfiniteQuery(tableTasksQuery(tableId));
  const [isAdding, setAdding] = useState(false);
  if (hasStatus(query.error, 401, 403, 404)) return null;
  return (
    <section className="stack" aria-labelledby="table-tasks">
      <div className="row row--between">
        <h2 id="table-tasks">{t("title")}</h2>
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
      {query.data && (
        <TaskList
          tasks={flat(query.data)}
          empty={<EmptyState title={t("tableEmpty")}>{t("tableEmptyHelp")}</EmptyState>}
        />
      )}
      <MoreButton query={query} />
      {isAdding && <NewTaskDialog tableId={tableId} onClose={() => setAdding(false)} />}
    </section>
  );
};
