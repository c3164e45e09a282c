import { useQuery, useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { LoaderFunctionArgs } from "react-router";
import { paths } from "../../app/paths.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { MoreButton } from "../../components/more-button.tsx";
import { Page } from "../../components/page.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { myRoundTablesQuery } from "../../features/me/overview.queries.ts";
import { TaskViews } from "../../features/tasks/components/task-views.tsx";
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
  const tasks = flat(query.data);
  const overdue = tasks.filter(({ isOverdue }) => isOverdue).length;
  return (
    <Page title={t("mine")} lead={overdue > 0 ? t("overdueCount", { count: overdue }) : t("mineLead")}>
      <TaskViews tasks={tasks} isTableShown level={2} empty={<NothingOpen />} />
      <MoreButton query={query} />
      <OfTables />
    </Page>
  );
};

/** What others do at the reader's tables stands there. */
const OfTables = () => {
  const { t } = useTranslation("tasks");
  const { data } = useQuery(myRoundTablesQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="of-tables" className="stack">
      <h2 id="of-tables">{t("ofTables")}</h2>
      <p className="muted">{t("ofTablesHelp")}</p>
      <ul className="plain-list lined">
        {data.items.map(({ id, title, municipality }) => (
          <li key={id}>
            <TextLink to={paths.tableTasks(id)}>{title}</TextLink>
            <p className="small muted">{municipality.name}</p>
          </li>
        ))}
      </ul>
    </section>
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
