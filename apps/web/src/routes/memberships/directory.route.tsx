import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, useSearchParams } from "react-router";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { LoadingView } from "../../components/loading-view.tsx";
import { MoreButton } from "../../components/more-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { TextField } from "../../components/text-field.tsx";
import { DirectoryList } from "../../features/memberships/components/directory-list.tsx";
import { type DirectoryFilter, responsibilitiesQuery } from "../../features/memberships/memberships.queries.ts";
import { flat } from "../../lib/pages.ts";
import { problemText } from "../../lib/problem-text.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { AreaField } from "../organizations/area-field.tsx";

const filterOf = (search: URLSearchParams): DirectoryFilter => {
  const q = search.get("suche")?.trim().slice(0, 100);
  const municipality = search.get("ort");
  return { ...(q ? { q } : {}), ...(municipality ? { municipality } : {}) };
};

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const filter = filterOf(new URL(request.url).searchParams);
  await queryClientOf(context).ensureInfiniteQueryData(responsibilitiesQuery(filter));
  return null;
};

export const Component = () => {
  const { t } = useTranslation("memberships");
  const [search, setSearch] = useSearchParams();
  const filter = filterOf(search);
  const query = useInfiniteQuery({ ...responsibilitiesQuery(filter), placeholderData: keepPreviousData });
  const change = (name: "suche" | "ort", value: string | null) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { preventScrollReset: true },
    );
  const entries = query.data ? flat(query.data) : [];
  const isFiltered = filter.q !== undefined || filter.municipality !== undefined;
  return (
    <Page title={t("directory.title")} lead={t("directory.lead")}>
      <div className="directory-search">
        <SearchField key={filter.q ?? ""} q={filter.q ?? ""} onSearch={(q) => change("suche", q)} />
        <AreaField
          label={t("directory.area")}
          isOptional
          value={filter.municipality ?? null}
          onChange={(ars) => change("ort", ars)}
        />
      </div>
      <p role="status" className="muted">
        {query.data && t(query.hasNextPage ? "directory.foundMore" : "directory.found", { count: entries.length })}
      </p>
      {query.isPending && <LoadingView />}
      {query.error && !query.data && <Notice tone="danger">{problemText(query.error)}</Notice>}
      {query.data && entries.length === 0 && <Nothing isFiltered={isFiltered} onReset={() => setSearch({})} />}
      {entries.length > 0 && <DirectoryList entries={entries} />}
      <MoreButton query={query} />
    </Page>
  );
};

type SearchFieldProps = { q: string; onSearch: (q: string) => void };

const SearchField = ({ q, onSearch }: SearchFieldProps) => {
  const { t } = useTranslation("memberships");
  const [typed, setTyped] = useState(q);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <form onSubmit={submit} className="directory-search__form">
      <TextField
        type="search"
        label={t("directory.search")}
        help={t("directory.searchHelp")}
        value={typed}
        onChange={setTyped}
        maxLength={100}
        isWide
      />
      <Button type="submit" variant="primary">
        {t("directory.submit")}
      </Button>
    </form>
  );
};

const Nothing = ({ isFiltered, onReset }: { isFiltered: boolean; onReset: () => void }) => {
  const { t } = useTranslation("memberships");
  if (!isFiltered) return <EmptyState title={t("directory.none")}>{t("directory.noneHelp")}</EmptyState>;
  return (
    <EmptyState
      title={t("directory.nothingFound")}
      action={<Button onPress={onReset}>{t("directory.showAll")}</Button>}
    >
      {t("directory.nothingFoundHelp")}
    </EmptyState>
  );
};
