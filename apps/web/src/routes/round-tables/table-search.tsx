import type { Municipality } from "@runde-tische/contracts/municipalities";
import type { RoundTableSummary } from "@runde-tische/contracts/round-tables";
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { Button } from "../../components/button.tsx";
import "../../components/field.css";
import { EmptyState } from "../../components/empty-state.tsx";
import { Icon } from "../../components/icon.tsx";
import { LoadingView } from "../../components/loading-view.tsx";
import { MoreButton } from "../../components/more-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { municipalityQuery } from "../../features/municipalities/municipalities.queries.ts";
import { TableFilterFields } from "../../features/round-tables/components/table-filter-fields.tsx";
import { TableList } from "../../features/round-tables/components/table-list.tsx";
import { roundTablesQuery } from "../../features/round-tables/round-tables.queries.ts";
import {
  isFiltered,
  readTableFilter,
  type TableFilter,
  withTableFilter,
} from "../../features/round-tables/table-filter.ts";
import { compareText } from "../../lib/format.ts";
import { flat } from "../../lib/pages.ts";
import { problemText } from "../../lib/problem-text.ts";

// The list that opens below the field is heavy, and the first page is light.
const loadMunicipalityField = () => import("../../features/municipalities/components/municipality-field.tsx");
const MunicipalityField = lazy(async () => ({ default: (await loadMunicipalityField()).MunicipalityField }));

const MunicipalityCalendar = lazy(async () => ({
  default: (await import("../../features/calendar-feeds/components/municipality-calendar.tsx")).MunicipalityCalendar,
}));

type TableSearchProps = {
  /** Tables that stand elsewhere on the page already. */
  without?: readonly string[];
};

/** Tables the reader may see, narrowed by municipality, topic and text; the address keeps all three. */
export const TableSearch = ({ without = [] }: TableSearchProps) => {
  const [search, setSearch] = useSearchParams();
  const filter = readTableFilter(search);
  const result = useInfiniteQuery({ ...roundTablesQuery(filter), placeholderData: keepPreviousData });
  const found = result.data ? flat(result.data) : [];
  const topics = [...new Set(found.flatMap((table) => table.topics))].sort(compareText);
  const change = (changes: Partial<Record<keyof TableFilter, string | null>>) =>
    setSearch((before) => withTableFilter(before, changes), { replace: true, preventScrollReset: true });
  return (
    <div className="stack stack--large">
      <TableFilterFields
        filter={filter}
        topics={topics}
        onChange={change}
        municipalityField={
          <ChosenMunicipality ars={filter.municipality} onChange={(municipality) => change({ municipality })} />
        }
      />
      <Found
        tables={found.filter(({ id }) => !without.includes(id))}
        isFiltered={isFiltered(filter)}
        result={result}
        topicLink={(topic) => `?${withTableFilter(search, { topic })}`}
      />
      {filter.municipality !== undefined && (
        <Suspense fallback={null}>
          <MunicipalityCalendar ars={filter.municipality} />
        </Suspense>
      )}
    </div>
  );
};

type ChosenMunicipalityProps = { ars: string | undefined; onChange: (ars: string | null) => void };

const ChosenMunicipality = ({ ars, onChange }: ChosenMunicipalityProps) => {
  const { t } = useTranslation("round-tables");
  const queryClient = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const { data } = useQuery({ ...municipalityQuery(ars ?? ""), enabled: ars !== undefined });
  const choose = (municipality: Municipality | null) => {
    if (municipality) queryClient.setQueryData(municipalityQuery(municipality.ars).queryKey, municipality);
    onChange(municipality?.ars ?? null);
  };
  const closed = <ClosedMunicipality onOpen={() => setAsked(true)} />;
  if (!isAsked && ars === undefined) return closed;
  return (
    <Suspense fallback={closed}>
      <MunicipalityField
        label={t("filter.municipality")}
        value={ars === undefined ? null : (data ?? null)}
        onChange={choose}
        autoFocus={isAsked}
      />
    </Suspense>
  );
};

/** Looks like the field and becomes it when it is wanted. */
const ClosedMunicipality = ({ onOpen }: { onOpen: () => void }) => {
  const { t } = useTranslation("round-tables");
  const label = useId();
  const value = useId();
  return (
    <div className="field">
      <span id={label} className="field__label">
        {t("filter.municipality")}
      </span>
      <button
        type="button"
        className="field__control select__button"
        aria-labelledby={`${label} ${value}`}
        onClick={onOpen}
        onPointerEnter={loadMunicipalityField}
        onFocus={loadMunicipalityField}
      >
        <span id={value}>{t("filter.allPlaces")}</span>
        <Icon name="chevronDown" />
      </button>
    </div>
  );
};

type Result = {
  error: Error | null;
  isPending: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  hasNextPage: boolean;
  refetch: () => unknown;
  fetchNextPage: () => unknown;
};

type FoundProps = {
  tables: readonly RoundTableSummary[];
  isFiltered: boolean;
  result: Result;
  topicLink: (topic: string) => string;
};

const Found = ({ tables, isFiltered, result, topicLink }: FoundProps) => {
  const { t } = useTranslation("round-tables");
  const { t: app } = useTranslation();
  if (result.isPending) return <LoadingView />;
  return (
    <div className="stack">
      <p role="status" className="muted">
        {!result.error && t(result.hasNextPage ? "foundMore" : "found", { count: tables.length })}
      </p>
      {tables.length > 0 && <TableList tables={tables} topicLink={topicLink} />}
      {tables.length === 0 && !result.error && <NothingFound isFiltered={isFiltered} />}
      {result.error && !result.isFetchNextPageError && (
        <Notice
          tone="danger"
          title={problemText(result.error)}
          action={<Button onPress={() => void result.refetch()}>{app("tryAgain")}</Button>}
        />
      )}
      <MoreButton query={result} />
    </div>
  );
};

const NothingFound = ({ isFiltered }: { isFiltered: boolean }) => {
  const { t } = useTranslation("round-tables");
  return isFiltered ? (
    <EmptyState title={t("nothingFound.title")}>{t("nothingFound.text")}</EmptyState>
  ) : (
    <EmptyState title={t("noTables.title")}>{t("noTables.text")}</EmptyState>
  );
};
