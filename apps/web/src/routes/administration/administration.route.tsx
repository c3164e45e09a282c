import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, redirect } from "react-router";
import { paths } from "../../app/paths.ts";
import { Badge } from "../../components/badge.tsx";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { Page } from "../../components/page.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { jobsQuery, securityQuery } from "../../features/administration/administration.queries.ts";
import "../../features/administration/components/administration.css";
import { meQuery } from "../../features/me/me.queries.ts";
import { waitingOrganizationsQuery } from "../../features/me/overview.queries.ts";
import { queryClientOf } from "../../lib/query-client.ts";

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  if (!(await queryClient.ensureQueryData(meQuery))) return redirect(paths.signIn(paths.administration()));
  await queryClient.ensureQueryData(jobsQuery);
  return null;
};

export const Component = () => {
  const { t } = useTranslation("administration");
  const { t: me } = useTranslation("me");
  const { t: legal } = useTranslation("legal");
  const { t: retention } = useTranslation("retention");
  return (
    <Page
      title={t("title")}
      above={<Breadcrumb trail={[{ label: me("overview.title"), to: paths.overview() }]} />}
      lead={<p>{t("lead")}</p>}
    >
      <ul className="plain-list admin-places">
        <Place to={paths.administeredPersons()} title={t("person.title")} text={t("person.lead")} />
        <Place to={paths.waitingOrganizations()} title={t("organizations")} text={t("organizationsLead")}>
          <WaitingBadge />
        </Place>
        <Place to={paths.undeliveredMails()} title={t("mail.title")} text={t("mail.lead")}>
          <RefusedBadge />
        </Place>
        <Place to={paths.jobs()} title={t("jobs.title")} text={t("jobs.lead")}>
          <FailedBadge />
        </Place>
        <Place to={paths.retention()} title={retention("title")} text={retention("lead")} />
        <Place to={paths.log()} title={t("log.title")} text={t("log.lead")} />
        <Place to={paths.installationTexts()} title={legal("installation.title")} text={legal("installation.lead")} />
        <Place to={paths.security()} title={t("security.title")} text={t("security.lead")}>
          <SecurityBadge />
        </Place>
      </ul>
    </Page>
  );
};

type PlaceProps = { to: string; title: string; text: string; children?: ReactNode };

const Place = ({ to, title, text, children }: PlaceProps) => (
  <li className="stack stack--small">
    <div className="row">
      <TextLink to={to} className="admin-places__title">
        {title}
      </TextLink>
      {children}
    </div>
    <p className="small muted">{text}</p>
  </li>
);

const WaitingBadge = () => {
  const { t } = useTranslation("administration");
  const { data } = useQuery(waitingOrganizationsQuery);
  const count = data?.items.length ?? 0;
  if (count === 0) return null;
  return <Badge tone="warning">{t(data?.nextCursor ? "waitingMore" : "waiting", { count })}</Badge>;
};

const RefusedBadge = () => {
  const { t } = useTranslation("administration");
  const { data } = useSuspenseQuery(jobsQuery);
  const { refused, triedInVain } = data.mails;
  if (refused > 0) return <Badge tone="danger">{t("mail.refusedCount", { count: refused })}</Badge>;
  return triedInVain > 0 ? <Badge tone="warning">{t("mail.waitingCount", { count: triedInVain })}</Badge> : null;
};

const FailedBadge = () => {
  const { t } = useTranslation("administration");
  const { data } = useSuspenseQuery(jobsQuery);
  const count = data.queues.reduce((sum, { failed }) => sum + failed, 0);
  return count > 0 ? <Badge tone="danger">{t("jobs.failedIn", { count })}</Badge> : null;
};

const SecurityBadge = () => {
  const { t } = useTranslation("administration");
  const { data } = useQuery(securityQuery);
  const count = (state: "bad" | "warn") => data?.checks.filter((check) => check.state === state).length ?? 0;
  if (count("bad") > 0) return <Badge tone="danger">{t("security.badCount", { count: count("bad") })}</Badge>;
  return count("warn") > 0 ? <Badge tone="warning">{t("security.warnCount", { count: count("warn") })}</Badge> : null;
};
