import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { isRouteErrorResponse, useLocation, useRevalidator, useRouteError } from "react-router";
import { Button } from "../components/button.tsx";
import { CopyButton } from "../components/copy-button.tsx";
import { LinkButton } from "../components/link-button.tsx";
import { Page } from "../components/page.tsx";
import { meQuery } from "../features/me/me.queries.ts";
import { ApiError, hasStatus, OfflineError } from "../lib/api-error.ts";
import { problemText } from "../lib/problem-text.ts";
import { paths } from "./paths.ts";

const SecondFactorStep = lazy(() => import("./second-factor-step.tsx"));

/** The same words for what is hidden and what is absent: the page must not give away which. */
export const NotFoundPage = () => {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const { data: me } = useQuery(meQuery);
  if (me)
    return (
      <Page title={t("notFound.title")} lead={t("notFound.text")}>
        <ul className="prose">
          <li>{t("notFound.ask")}</li>
          <li>{t("notFound.address")}</li>
        </ul>
        <div className="row">
          <LinkButton to={paths.overview()} variant="primary">
            {t("notFound.overview")}
          </LinkButton>
        </div>
      </Page>
    );
  return (
    <Page title={t("notFound.title")} lead={t("notFound.text")}>
      <ul className="prose">
        <li>{t("notFound.signIn")}</li>
        <li>{t("notFound.link")}</li>
        <li>{t("notFound.address")}</li>
      </ul>
      <div className="row">
        <LinkButton to={paths.signIn(`${pathname}${search}`)} variant="primary">
          {t("signIn")}
        </LinkButton>
        <LinkButton to={paths.personalLink()}>{t("notFound.sendAgain")}</LinkButton>
        <LinkButton to={paths.home()} variant="tertiary">
          {t("toStart")}
        </LinkButton>
      </div>
    </Page>
  );
};

const SignInPage = () => {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <Page title={t("signInFirst.title")} lead={t("signInFirst.text")}>
      <div className="row">
        <LinkButton to={paths.signIn(`${pathname}${search}`)} variant="primary">
          {t("signIn")}
        </LinkButton>
      </div>
    </Page>
  );
};

const OfflinePage = () => {
  const { revalidate, state } = useRevalidator();
  return <Unreachable onRetry={() => void revalidate()} isPending={state === "loading"} />;
};

/** A browser may remember that it could not fetch it, and after an update it has another name: the whole app is loaded again. */
const MissingCodePage = () => <Unreachable onRetry={() => location.reload()} isPending={false} />;

const Unreachable = ({ onRetry, isPending }: { onRetry: () => void; isPending: boolean }) => {
  const { t } = useTranslation();
  useEffect(() => {
    addEventListener("online", onRetry);
    return () => removeEventListener("online", onRetry);
  }, [onRetry]);
  return (
    <Page title={t("offline.title")} lead={t("offline.text")}>
      <div className="row">
        <Button variant="primary" onPress={onRetry} isPending={isPending}>
          {t("tryAgain")}
        </Button>
      </div>
    </Page>
  );
};

const FailurePage = ({ error }: { error: unknown }) => {
  const { t } = useTranslation();
  const [at] = useState(() => new Date().toISOString());
  const requestId = error instanceof ApiError ? error.problem.requestId : "";
  return (
    <Page title={t("failure.title")} lead={problemText(error)}>
      {requestId && (
        <div className="stack stack--small">
          <p>
            {t("failure.requestId")} <code>{requestId}</code>
          </p>
          <CopyButton text={`${requestId} ${at}`}>{t("failure.copy")}</CopyButton>
        </div>
      )}
      <div className="row">
        <Button variant="primary" onPress={() => location.reload()}>
          {t("tryAgain")}
        </Button>
        <LinkButton to={paths.home()} variant="tertiary">
          {t("toStart")}
        </LinkButton>
      </div>
    </Page>
  );
};

/** What a page shows in its place when its data or code cannot be had. */
export const RouteErrorView = () => {
  const error = useRouteError();
  // 400: an address that names nothing, as with a cut-off id.
  if (hasStatus(error, 400, 404) || (isRouteErrorResponse(error) && error.status === 404)) return <NotFoundPage />;
  if (hasStatus(error, 401)) return <SignInPage />;
  if (error instanceof ApiError && error.problem.code === "second-factor-required")
    return (
      <Suspense>
        <SecondFactorStep />
      </Suspense>
    );
  if (error instanceof OfflineError) return <OfflinePage />;
  if (isMissingCode(error)) return <MissingCodePage />;
  return <FailurePage error={error} />;
};

/** The code of a page could not be fetched: every browser words it in its own way. */
const isMissingCode = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|module script failed|preload CSS/i.test(error.message);
