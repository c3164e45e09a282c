import type { UndeliveredState } from "@runde-tische/contracts/administration";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, redirect, useSearchParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { LoadingView } from "../../components/loading-view.tsx";
import { MoreButton } from "../../components/more-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { undeliveredQuery } from "../../features/administration/administration.queries.ts";
import "../../features/administration/components/administration.css";
import { UndeliveredLine } from "../../features/administration/components/undelivered-line.tsx";
import { useFocusAfterAction } from "../../features/administration/focus-after-action.ts";
import { meQuery } from "../../features/me/me.queries.ts";
import { flat } from "../../lib/pages.ts";
import { problemText } from "../../lib/problem-text.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { AdministrationPage } from "./administration-page.tsx";

const states = ["refused", "waiting"] as const satisfies readonly UndeliveredState[];

const stateOf = (search: URLSearchParams): UndeliveredState =>
  search.get("bereich") === "wartend" ? "waiting" : "refused";

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  if (!(await queryClient.ensureQueryData(meQuery))) return redirect(paths.signIn(paths.undeliveredMails()));
  await queryClient.ensureInfiniteQueryData(undeliveredQuery(stateOf(new URL(request.url).searchParams)));
  return null;
};

export const Component = () => {
  const { t } = useTranslation("administration");
  const [search, setSearch] = useSearchParams();
  return (
    <AdministrationPage title={t("mail.title")} lead={t("mail.lead")}>
      <Tabs
        label={t("mail.title")}
        tabs={states.map((state) => ({ id: state, label: t(`mail.${state}`), content: <Mails state={state} /> }))}
        selected={stateOf(search)}
        onSelect={(state) => setSearch(state === "waiting" ? { bereich: "wartend" } : {}, { replace: true })}
      />
    </AdministrationPage>
  );
};

const Mails = ({ state }: { state: UndeliveredState }) => {
  const { t } = useTranslation("administration");
  const query = useInfiniteQuery(undeliveredQuery(state));
  const { target, onDone } = useFocusAfterAction<HTMLDivElement>();
  if (query.isPending) return <LoadingView />;
  if (query.error && !query.data) return <Notice tone="danger">{problemText(query.error)}</Notice>;
  const mails = query.data ? flat(query.data) : [];
  return (
    <div className="stack" ref={target} tabIndex={-1}>
      {mails.length === 0 ? (
        <EmptyState title={t(`mail.${state}None`)}>{t(`mail.${state}NoneHelp`)}</EmptyState>
      ) : (
        <>
          <p className="muted prose">{t(`mail.${state}Help`)}</p>
          <ul className="plain-list lined">
            {mails.map((mail) => (
              <UndeliveredLine key={mail.id} mail={mail} onDone={onDone} />
            ))}
          </ul>
        </>
      )}
      <MoreButton query={query} />
    </div>
  );
};
