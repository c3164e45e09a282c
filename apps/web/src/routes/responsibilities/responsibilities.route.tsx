import { LEAST_LETTERS } from "@runde-tische/contracts/responsibilities";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import type { PressEvent } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, useSearchParams } from "react-router";
import { Page } from "../../components/page.tsx";
import { meQuery } from "../../features/me/me.queries.ts";
import { focusEntry } from "../../features/responsibilities/components/directory-list.tsx";
import { SearchField } from "../../features/responsibilities/components/search-field.tsx";
import "../../features/responsibilities/components/responsibilities.css";
import { isAsked, type Question } from "../../features/responsibilities/question.ts";
import { responsibilitiesQuery } from "../../features/responsibilities/responsibilities.queries.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { AreaField } from "../organizations/area-field.tsx";
import { Found } from "./found.tsx";
import { Openings } from "./openings.tsx";
import { TopicField } from "./topic-field.tsx";
import { UnknownPlace, useIsUnknownPlace } from "./unknown-place.tsx";

const PARAMETERS = { q: "suche", municipality: "ort", topic: "thema" } as const;
type Parameter = keyof typeof PARAMETERS;

const questionOf = (search: URLSearchParams): Question => {
  const q = search.get(PARAMETERS.q)?.trim().slice(0, 100);
  const municipality = search.get(PARAMETERS.municipality);
  const topic = search.get(PARAMETERS.topic);
  return { ...(q ? { q } : {}), ...(municipality ? { municipality } : {}), ...(topic ? { topic } : {}) };
};

/** Nothing waits for the answer: the field is there to type in at once. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const question = questionOf(new URL(request.url).searchParams);
  const me = queryClientOf(context).getQueryData(meQuery.queryKey);
  if (isAsked(question, Boolean(me))) void queryClientOf(context).prefetchQuery(responsibilitiesQuery(question));
  return null;
};

export const Component = () => {
  const { t } = useTranslation("responsibilities");
  const { data: me } = useQuery(meQuery);
  const [search, setSearch] = useSearchParams();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const question = questionOf(search);
  const change = useCallback(
    (values: Partial<Record<Parameter, string | null>>) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(values)) {
            if (value) after.set(PARAMETERS[name as Parameter], value);
            else after.delete(PARAMETERS[name as Parameter]);
          }
          return after;
        },
        { preventScrollReset: true, replace: true },
      ),
    [setSearch],
  );
  const ask = useCallback((q: string) => change({ q }), [change]);
  // The pressed button goes; under a finger the field would bring up the screen's keyboard, over the answers.
  const changeBy = ({ pointerType }: PressEvent, values: Partial<Record<Parameter, string | null>>) => {
    change(values);
    if (pointerType === "keyboard" || pointerType === "virtual") field.current?.focus();
  };
  const isSignedIn = Boolean(me);
  const isUnknownPlace = useIsUnknownPlace(question.municipality);
  return (
    <Page title={t("title")} lead={t(isSignedIn ? "lead" : "leadPublic")}>
      <div className="responsibility-search">
        <SearchField
          q={question.q ?? ""}
          help={t(isSignedIn ? "searchHelp" : "searchHelpPublic")}
          inputRef={field}
          onSearch={ask}
          onLeave={() => focusEntry(list.current, 1)}
        />
        <div className="responsibility-search__filters">
          <AreaField
            label={t("area")}
            isOptional
            value={isUnknownPlace ? null : (question.municipality ?? null)}
            onChange={(municipality) => change({ municipality })}
          />
          {isSignedIn && (
            <TopicField
              topic={question.topic}
              municipality={isUnknownPlace ? undefined : question.municipality}
              onChange={(topic) => change({ topic })}
            />
          )}
        </div>
      </div>
      {isUnknownPlace && <UnknownPlace onLeaveOut={(press) => changeBy(press, { municipality: null })} />}
      {!isUnknownPlace && isAsked(question, isSignedIn) && (
        <Found
          question={question}
          isSignedIn={isSignedIn}
          listRef={list}
          onTop={() => field.current?.focus()}
          onWiden={(values, press) => changeBy(press, values)}
        />
      )}
      {!isUnknownPlace && !isAsked(question, isSignedIn) && (
        <>
          <p role="status" className="muted">
            {question.q && t("tooShort", { count: LEAST_LETTERS[isSignedIn ? "signedIn" : "anonymous"] })}
          </p>
          <Openings isSignedIn={isSignedIn} onAsk={(q, press) => changeBy(press, { q })} />
        </>
      )}
    </Page>
  );
};
