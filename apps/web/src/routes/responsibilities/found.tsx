import { useQuery } from "@tanstack/react-query";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { paths } from "../../app/paths.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { LoadingView } from "../../components/loading-view.tsx";
import { Notice } from "../../components/notice.tsx";
import { DirectoryList } from "../../features/responsibilities/components/directory-list.tsx";
import type { Question } from "../../features/responsibilities/question.ts";
import { responsibilitiesQuery } from "../../features/responsibilities/responsibilities.queries.ts";
import { problemText } from "../../lib/problem-text.ts";

type FoundProps = {
  question: Question;
  isSignedIn: boolean;
  listRef: RefObject<HTMLUListElement | null>;
  /** The arrow up leaves the first of them. */
  onTop: () => void;
  onChange: (values: { q?: string | null; municipality?: string | null; topic?: string | null }) => void;
};

export const Found = ({ question, isSignedIn, listRef, onTop, onChange }: FoundProps) => {
  const { t } = useTranslation("responsibilities");
  const { data, error, isPending, isPlaceholderData, isFetching, refetch } = useQuery(responsibilitiesQuery(question));
  const count = data?.items.length ?? 0;
  const isNothing = data !== undefined && !isPlaceholderData && count === 0;
  return (
    <>
      <p role="status" className="muted">
        {data && !isPlaceholderData && !error && t(data.hasMore ? "foundMore" : "found", { count })}
      </p>
      {isPending && <LoadingView />}
      {error && (
        <>
          <Notice tone="danger">{problemText(error)}</Notice>
          <div>
            <Button isPending={isFetching} onPress={() => void refetch()}>
              {t("again")}
            </Button>
          </div>
        </>
      )}
      {isNothing && <Nothing question={question} isSignedIn={isSignedIn} onChange={onChange} />}
      {data && count > 0 && !error && (
        <>
          {!data.hasAllWords && <Notice tone="info">{t("someWords")}</Notice>}
          <DirectoryList entries={data.items} listRef={listRef} onTop={onTop} />
          {data.hasMore && <p className="muted prose">{t("moreHelp")}</p>}
        </>
      )}
    </>
  );
};

/** What to try, as far as there is anything to leave out. */
const Nothing = ({ question, isSignedIn, onChange }: Omit<FoundProps, "listRef" | "onTop">) => {
  const { t } = useTranslation("responsibilities");
  const { pathname, search } = useLocation();
  const words = question.q?.split(/\s+/) ?? [];
  return (
    <EmptyState
      title={t(isSignedIn ? "nothingFound" : "nothingPublic")}
      action={
        <div className="row">
          {question.municipality && <Button onPress={() => onChange({ municipality: null })}>{t("everywhere")}</Button>}
          {question.topic && <Button onPress={() => onChange({ topic: null })}>{t("anyTopic")}</Button>}
          {!isSignedIn && <LinkButton to={paths.signIn(`${pathname}${search}`)}>{t("signInForMore")}</LinkButton>}
        </div>
      }
    >
      <p>{t(words.length > 1 ? "nothingFoundFewer" : "nothingFoundOther")}</p>
      {!isSignedIn && <p>{t("visitorHelp")}</p>}
    </EmptyState>
  );
};
