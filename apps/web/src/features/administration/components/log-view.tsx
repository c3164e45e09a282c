import { type AdministeredChange, MOST_CHANGES_IN_FILE } from "@runde-tische/contracts/administered-changes";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { DownloadLink } from "../../../components/download-link.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { LoadingView } from "../../../components/loading-view.tsx";
import { MoreButton } from "../../../components/more-button.tsx";
import { Notice } from "../../../components/notice.tsx";
import type { Language } from "../../../lib/language.ts";
import { flat } from "../../../lib/pages.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { logFile, logQuery } from "../administration.queries.ts";
import { isChosen, type LogChoice, readLogChoice, toLogFilter, withLogChoice } from "../log-filter.ts";
import { LogFilterFields } from "./log-filter-fields.tsx";
import { LogTable } from "./log-table.tsx";

/** The log of a municipality, or of the whole installation; its filter stands in the address. */
export const LogView = ({ ars }: { ars: string | null }) => {
  const { t, i18n } = useTranslation("administration");
  const [search, setSearch] = useSearchParams();
  const choice = readLogChoice(search);
  const query = useInfiniteQuery({ ...logQuery(ars, toLogFilter(choice)), placeholderData: keepPreviousData });
  const change = (changed: Partial<LogChoice>) =>
    setSearch((before) => withLogChoice(before, changed), { preventScrollReset: true });
  const changes = query.data ? flat(query.data) : [];
  const chosen = nameIn(changes, choice.about);
  return (
    <div className="stack">
      <LogFilterFields choice={choice} onChange={change} />
      {choice.about && <p role="status">{chosen ? t("log.narrowedTo", { name: chosen }) : t("log.narrowed")}</p>}
      <p role="status" className="muted">
        {changes.length > 0 &&
          !query.isPlaceholderData &&
          t(query.hasNextPage ? "log.shownMore" : "log.shown", { count: changes.length })}
      </p>
      {query.isPending && <LoadingView />}
      {query.error && !query.data && <Notice tone="danger">{problemText(query.error)}</Notice>}
      {query.data && changes.length === 0 && (
        <EmptyState title={t(isChosen(choice) ? "log.nothingFound" : "log.empty")} />
      )}
      {changes.length > 0 && <LogTable changes={changes} onAbout={(about) => change({ about })} />}
      <MoreButton query={query} />
      {changes.length > 0 && (
        <div className="stack stack--small">
          <div className="row">
            <DownloadLink href={logFile(ars, toLogFilter(choice), i18n.language as Language)}>
              {t("log.download")}
            </DownloadLink>
          </div>
          <p className="muted small">{t("log.downloadHelp", { most: MOST_CHANGES_IN_FILE })}</p>
        </div>
      )}
    </div>
  );
};

/** The name of what the log was narrowed down to, as one of its own entries tells it. */
const nameIn = (changes: readonly AdministeredChange[], id: string | null): string | null => {
  for (const { table, organization, actorId, actor } of changes) {
    if (table?.id === id) return table.title;
    if (organization?.id === id) return organization.name;
    if (actorId === id) return actor;
  }
  return null;
};
