import { type AdministeredPerson, PersonRight } from "@runde-tische/contracts/administration";
import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, redirect, useSearchParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { LoadingView } from "../../components/loading-view.tsx";
import { MoreButton } from "../../components/more-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { type PersonFilter, personsQuery } from "../../features/administration/administration.queries.ts";
import { PersonLine } from "../../features/administration/components/person-line.tsx";
import { PersonSearch } from "../../features/administration/components/person-search.tsx";
import { meQuery } from "../../features/me/me.queries.ts";
import { flat } from "../../lib/pages.ts";
import { problemText } from "../../lib/problem-text.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { AdministrationPage } from "./administration-page.tsx";

const filterOf = (search: URLSearchParams): PersonFilter => {
  const q = search.get("suche")?.trim().slice(0, 254);
  const right = PersonRight.safeParse(search.get("recht")).data;
  return { ...(q ? { q } : {}), ...(right ? { right } : {}) };
};

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  if (!(await queryClient.ensureQueryData(meQuery))) return redirect(paths.signIn(paths.administeredPersons()));
  await queryClient.ensureInfiniteQueryData(personsQuery(filterOf(new URL(request.url).searchParams)));
  return null;
};

type Change = { q?: string | null; right?: PersonRight | null };

const withFilter = (before: URLSearchParams, { q, right }: Change): URLSearchParams => {
  const after = new URLSearchParams(before);
  const wanted = [
    ["suche", q],
    ["recht", right],
  ] as const;
  for (const [name, value] of wanted) {
    if (value) after.set(name, value);
    else if (value === null) after.delete(name);
  }
  return after;
};

export const Component = () => {
  const { t } = useTranslation("administration");
  const [search, setSearch] = useSearchParams();
  const filter = filterOf(search);
  const { data: me } = useSuspenseQuery(meQuery);
  const query = useInfiniteQuery({ ...personsQuery(filter), placeholderData: keepPreviousData });
  const persons = query.data ? flat(query.data) : [];
  return (
    <AdministrationPage title={t("person.title")} lead={t("person.lead")}>
      <PersonSearch
        filter={filter}
        onChange={(change) => setSearch((before) => withFilter(before, change), { preventScrollReset: true })}
      />
      <p role="status" className="muted">
        {persons.length > 0 &&
          !query.isPlaceholderData &&
          t(query.hasNextPage ? "person.shownMore" : "person.shown", { count: persons.length })}
      </p>
      {query.isPending && <LoadingView />}
      {query.error && !query.data && <Notice tone="danger">{problemText(query.error)}</Notice>}
      {query.data && persons.length === 0 && (
        <EmptyState title={t("person.none")}>
          <p>{t("person.noneHelp")}</p>
        </EmptyState>
      )}
      {persons.length > 0 && (
        <ul className="plain-list lined">
          {persons.map((person) => (
            <PersonLine key={person.id} person={person} isOwn={person.id === me?.personId} places={placesOf(person)} />
          ))}
        </ul>
      )}
      <MoreButton query={query} />
    </AdministrationPage>
  );
};

const placesOf = ({ municipalities, tables, organizations }: AdministeredPerson) => ({
  municipalities: municipalities.map(({ ars, name }) => ({ key: ars, name, to: paths.municipality(ars) })),
  tables: tables.map(({ id, name }) => ({ key: id, name, to: paths.table(id) })),
  organizations: organizations.map(({ id, name }) => ({ key: id, name, to: paths.organization(id) })),
});
