import type { Me } from "@runde-tische/contracts/me";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { LoaderFunctionArgs } from "react-router";
import { paths } from "../../app/paths.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Page } from "../../components/page.tsx";
import { decidesFor } from "../../features/me/decides-for.ts";
import { meQuery } from "../../features/me/me.queries.ts";
import { myRoundTablesQuery } from "../../features/me/overview.queries.ts";
import { TableList } from "../../features/round-tables/components/table-list.tsx";
import { roundTablesQuery } from "../../features/round-tables/round-tables.queries.ts";
import { readTableFilter } from "../../features/round-tables/table-filter.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { TableSearch } from "./table-search.tsx";

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  const filter = readTableFilter(new URL(request.url).searchParams);
  void queryClient.prefetchInfiniteQuery(roundTablesQuery(filter));
  if (await queryClient.ensureQueryData(meQuery)) await queryClient.ensureQueryData(myRoundTablesQuery);
  return null;
};

export const Component = () => {
  const { t } = useTranslation("round-tables");
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: own } = useQuery({ ...myRoundTablesQuery, enabled: me !== null });
  const ownTables = me ? (own?.items ?? []) : [];
  return (
    <Page
      title={t("listTitle")}
      lead={<p>{t("listLead")}</p>}
      actions={
        me &&
        mayCreate(me) && (
          <LinkButton to={paths.newTable()} variant="primary" icon="plus">
            {t(decidesFor(me) ? "create" : "setup.proposeTitle")}
          </LinkButton>
        )
      }
    >
      {me && (
        <section aria-labelledby="own" className="stack">
          <h2 id="own">{t("ownTables")}</h2>
          {ownTables.length > 0 ? (
            <TableList tables={ownTables} />
          ) : (
            <EmptyState title={t("noOwnTables.title")}>{t("noOwnTables.text")}</EmptyState>
          )}
        </section>
      )}
      <section aria-labelledby="others" className="stack">
        <h2 id="others">{t(me ? "otherTables" : "publicTables")}</h2>
        <TableSearch without={ownTables.map(({ id }) => id)} />
      </section>
    </Page>
  );
};

/** Coordinators of a municipality create a table, an organization's admins propose one. */
const mayCreate = (me: Me): boolean =>
  decidesFor(me) || me.memberships.some(({ role, status }) => role === "admin" && status === "active");
