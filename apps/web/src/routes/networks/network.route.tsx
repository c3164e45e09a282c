import type { Network } from "@runde-tische/contracts/networks";
import type { SeatGroup } from "@runde-tische/contracts/round-tables";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, useParams, useSearchParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { NetworkFilterFields } from "../../features/networks/components/network-filter-fields.tsx";
import { NetworkWords } from "../../features/networks/components/network-words.tsx";
import {
  type NetworkFilter,
  narrow,
  readNetworkFilter,
  sorted,
  topicsOf,
  withNetworkFilter,
} from "../../features/networks/network-filter.ts";
import { networkQuery } from "../../features/networks/networks.queries.ts";
import { SeatSymbol } from "../../features/seats/components/seat-shape.tsx";
import { queryClientOf } from "../../lib/query-client.ts";
import { NetworkDrawing } from "./network-drawing.tsx";

export const loader = async ({ params: { ars = "" }, context }: LoaderFunctionArgs) => {
  await queryClientOf(context).ensureQueryData(networkQuery(ars));
  return null;
};

const symbol = (group: SeatGroup) => <SeatSymbol group={group} state="plain" />;

export const Component = () => {
  const { t } = useTranslation("networks");
  const { ars = "" } = useParams();
  const { data: network } = useSuspenseQuery(networkQuery(ars));
  const { name } = network.municipality;
  return (
    <Page
      title={t("title", { name })}
      above={<Breadcrumb trail={[{ label: name, to: paths.municipality(ars) }]} />}
      lead={<p>{t("lead")}</p>}
    >
      {!network.isWhole && <Notice>{t("publicOnly")}</Notice>}
      {network.isCut && <Notice tone="warning">{t("cut")}</Notice>}
      {network.organizations.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyHelp")}</EmptyState>
      ) : (
        <NetworkView network={network} />
      )}
    </Page>
  );
};

const NetworkView = ({ network }: { network: Network }) => {
  const { t } = useTranslation("networks");
  const { t: seatTexts } = useTranslation("seats");
  const [search, setSearch] = useSearchParams();
  const filter = readNetworkFilter(search);
  const { group, topic } = filter;
  const { tables, organizations } = useMemo(
    () => narrow(network, { group, topic, sort: "name" }),
    [network, group, topic],
  );
  const change = (changed: Partial<NetworkFilter>) =>
    setSearch((before) => withNetworkFilter(before, changed), { preventScrollReset: true, replace: true });
  const groupName = (of: SeatGroup) => seatTexts(`group.${of}`);
  const nowhere = organizations.filter(({ seats }) => seats.length === 0).length;
  return (
    <>
      <NetworkFilterFields
        filter={filter}
        topics={topicsOf(network)}
        isWhole={network.isWhole}
        groupName={groupName}
        onChange={change}
      />
      {network.tables.length === 0 && <Notice>{t("noTables")}</Notice>}
      <div className="network-page">
        <section className="stack network-page__words" aria-labelledby="network-words">
          <h2 id="network-words">{t("wordsTitle")}</h2>
          <p role="status" className="muted">
            {[
              t("found", { count: organizations.length }),
              ...(nowhere > 0 ? [t("nowhereCount", { count: nowhere })] : []),
            ].join(" · ")}
          </p>
          {organizations.length === 0 ? (
            <EmptyState title={t("nothingFound")} />
          ) : (
            <NetworkWords
              organizations={sorted(organizations, filter.sort)}
              everybody={network.organizations}
              tables={network.tables}
              symbol={symbol}
              groupName={groupName}
            />
          )}
        </section>
        {network.tables.length > 0 && (
          <NetworkDrawing tables={tables} organizations={organizations} symbol={symbol} groupName={groupName} />
        )}
      </div>
    </>
  );
};
