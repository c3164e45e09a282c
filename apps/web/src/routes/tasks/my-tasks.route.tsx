import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, useSearchParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { MoreButton } from "../../components/more-button.tsx";
import { Page } from "../../components/page.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { TaskBoard } from "../../features/tasks/components/task-board.tsx";
import { TaskList } from "../../features/tasks/components/task-list.tsx";
import { myTasksQuery } from "../../features/tasks/tasks.queries.ts";
import { flat } from "../../lib/pages.ts";
import { queryClientOf } from "../../lib/query-client.ts";

export const loader = async ({ context }: LoaderFunctionArgs) => {
  await queryClientOf(context).ensureInfiniteQueryData(myTasksQuery);
  return null;
};

export const Component = () => {
  const { t } = useTranslation("tasks");
  const query = useSuspenseInfiniteQuery(myTasksQuery);
  const [search, setSearch] = useSearchParams();
  const tasks = flat(query.data);
  const overdue = tasks.filter(({ isOverdue }) => isOverdue).length;
  const view = search.get("ansicht") === "tafel" ? "board" : "list";
  const select = (id: "list" | "board") =>
    setSearch(id === "board" ? { ansicht: "tafel" } : {}, { replace: true, preventScrollReset: true });
  const list = <TaskList tasks={tasks} isTableShown level={2} empty={<NothingOpen />} />;
  const board = <TaskBoard tasks={tasks} isTableShown />;
  const tabs = [
    { id: "list" as const, label: t("list"), content: list },
    { id: "board" as const, label: t("board"), content: board },
  ];
  return (
    <Page title={t("mine")} lead={overdue > 0 ? t("overdueCount", { count: overdue }) : t("mineLead")}>
      {tasks.length === 0 ? <NothingOpen /> : <Tabs label={t("view")} tabs={tabs} selected={view} onSelect={select} />}
      <MoreButton query={query} />
    </Page>
  );
};

const NothingOpen = () => {
  const { t } = useTranslation("tasks");
  return (
    <EmptyState title={t("empty")} action={<LinkButton to={paths.tables()}>{t("toTables")}</LinkButton>}>
      {t("emptyHelp")}
    </EmptyState>
  );
};
