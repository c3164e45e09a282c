import { useQuery } from "@tanstack/react-query";
import type { RefObject } from "react";
import type { PressEvent } from "react-aria-components/Button";
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
import { hasStatus } from "../../lib/api-error.ts";
import { problemText } from "../../lib/problem-text.ts";

type FoundProps = {
  question: Question;
  isSignedIn: boolean;
  listRef: RefObject<HTMLUListElement | null>;
  /** The arrow up leaves the first of them. */
  onTop: () => void;
  /** Takes out what narrows the question, and the button with it. */
  onWiden: (values: { municipality?: null; topic?: null }, press: PressEvent) => void;
};

export const Found = ({ question, isSignedIn, listRef, onTop, onWiden }: FoundProps) => {
  const { t } = useTranslation("responsibilities");
  const { data, error, isPending, isPlaceholderData, isFetching, refetch } = useQuery(responsibilitiesQuery(question));
  const count = data?.items.length ?? 0;
  const isNothing = data !== undefined && !isPlaceholderData && count === 0;
  const isLimited = !isSignedIn && hasStatus(error, 429);
  return (
    <>
      <p role="status" className="muted">
        {data && !isPlaceholderData && !error && t(data.hasMore ? "foundMore" : "found", { count })}
      </p>
      {isPending && <LoadingView />}
      {error && (
        <>
          <Notice tone="danger">
            {problemText(error)} {isLimited && t("limitHelp")}
          </Notice>
          <div className="row">
            <Button isPending={isFetching} onPress={() => void refetch()}>
              {t("again")}
            </Button>
            {isLimited && <SignInForMore />}
          </div>
        </>
      )}
      {isNothing && <Nothing question={question} isSignedIn={isSignedIn} onWiden={onWiden} />}
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
const Nothing = ({ question, isSignedIn, onWiden }: Omit<FoundProps, "listRef" | "onTop">) => {
  const { t } = useTranslation("responsibilities");
  const words = question.q?.split(/\s+/) ?? [];
  return (
    <EmptyState
      title={t(isSignedIn ? "nothingFound" : "nothingPublic")}
      action={
        <div className="row">
          {question.municipality && (
            <Button onPress={(press) => onWiden({ municipality: null }, press)}>{t("everywhere")}</Button>
          )}
          {question.topic && <Button onPress={(press) => onWiden({ topic: null }, press)}>{t("anyTopic")}</Button>}
          {!isSignedIn && <SignInForMore />}
        </div>
      }
    >
      <p>{t(words.length > 1 ? "nothingFoundFewer" : "nothingFoundOther")}</p>
      {!isSignedIn && <p>{t("visitorHelp")}</p>}
    </EmptyState>
  );
};

/** Back to the same question. */
const SignInForMore = () => {
  const { t } = useTranslation("responsibilities");
  const { pathname, search } = useLocation();
  return <LinkButton to={paths.signIn(`${pathname}${search}`)}>{t("signInForMore")}</LinkButton>;
};
