import type { Me } from "@runde-tische/contracts/me";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, redirect } from "react-router";
import { paths } from "../../app/paths.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { MyMeetings } from "../../features/me/components/my-meetings.tsx";
import { MyTasks } from "../../features/me/components/my-tasks.tsx";
import { meQuery } from "../../features/me/me.queries.ts";
import {
  myMeetingsQuery,
  myRoundTablesQuery,
  myTasksQuery,
  proposedTablesQuery,
  waitingOrganizationsQuery,
} from "../../features/me/overview.queries.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { MyMunicipalities } from "./my-municipalities.tsx";

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  if (!(await queryClient.ensureQueryData(meQuery))) return redirect(paths.signIn(paths.overview()));
  await Promise.all([
    queryClient.ensureQueryData(myMeetingsQuery),
    queryClient.ensureQueryData(myTasksQuery),
    queryClient.ensureQueryData(myRoundTablesQuery),
  ]);
  return null;
};

export const Component = () => {
  const { t } = useTranslation("me");
  const { t: feedTexts } = useTranslation("calendar-feeds");
  const { data: me } = useSuspenseQuery(meQuery);
  // Null for the moment between signing out and the page that follows.
  if (!me) return null;
  const coordinates = me.isPlatformAdmin || me.coordinates.length > 0;
  return (
    <Page
      title={t("overview.title")}
      lead={me.name && <p className="muted">{t("overview.hello", { name: me.name })}</p>}
    >
      {(coordinates || me.coordinatesTables) && me.hasSecondFactor && !me.isSecondFactorShown && <FactorNotice />}
      <div className="with-aside">
        <div className="stack stack--large">
          {coordinates && <Waiting />}
          <Meetings />
          <p>
            <TextLink to={paths.ownCalendar()}>{feedTexts("title")}</TextLink>
          </p>
          <Tasks />
        </div>
        <div className="stack stack--large">
          <Tables me={me} />
          <MyMunicipalities me={me} />
          {me.isPlatformAdmin && <Administration />}
        </div>
      </div>
    </Page>
  );
};

const Section = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id} className="stack">
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

const FactorNotice = () => {
  const { t } = useTranslation("me");
  return (
    <Notice
      tone="warning"
      action={<LinkButton to={paths.secondFactor(paths.overview())}>{t("overview.confirmFactor")}</LinkButton>}
    >
      {t("overview.factorNeeded")}
    </Notice>
  );
};

const Meetings = () => {
  const { t } = useTranslation("me");
  const { data } = useSuspenseQuery(myMeetingsQuery);
  if (data.items.length > 0) return <MyMeetings meetings={data.items} linkTo={paths.meeting} />;
  return (
    <Section id="meetings" title={t("overview.meetings")}>
      <EmptyState title={t("overview.noMeetings")}>{t("overview.noMeetingsHelp")}</EmptyState>
    </Section>
  );
};

const Tasks = () => {
  const { t } = useTranslation("me");
  const { data } = useSuspenseQuery(myTasksQuery);
  const open = data.items.filter(({ status }) => status === "open" || status === "progress");
  return (
    <Section id="tasks" title={t("overview.tasks")}>
      {open.length === 0 ? (
        <EmptyState title={t("overview.noTasks")}>{t("overview.noTasksHelp")}</EmptyState>
      ) : (
        <>
          <MyTasks tasks={open} />
          <p>
            <TextLink to={paths.tasks()}>{t("overview.allTasks")}</TextLink>
          </p>
        </>
      )}
    </Section>
  );
};

const Tables = ({ me }: { me: Me }) => {
  const { t } = useTranslation("me");
  const { data } = useSuspenseQuery(myRoundTablesQuery);
  if (data.items.length === 0)
    return (
      <EmptyState
        title={t("overview.noTables")}
        action={<LinkButton to={paths.tables()}>{t("overview.seeTables")}</LinkButton>}
      >
        <p>{t("overview.noTablesHelp")}</p>
        {me.memberships.length === 0 && (
          <p>
            <TextLink to={paths.newOrganization()}>{t("overview.registerOrganization")}</TextLink>
          </p>
        )}
      </EmptyState>
    );
  return (
    <Section id="tables" title={t("overview.tables")}>
      <ul className="plain-list lined">
        {data.items.map(({ id, title, municipality }) => (
          <li key={id}>
            <TextLink to={paths.table(id)}>{title}</TextLink>
            <p className="small muted">{municipality.name}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Administration = () => {
  const { t } = useTranslation("me");
  return (
    <Section id="administration" title={t("overview.administration")}>
      <p>
        <TextLink to={paths.administration()}>{t("overview.administrationHelp")}</TextLink>
      </p>
    </Section>
  );
};

/** Comes after the rest: without a second factor the server refuses it, and the notice above says why. */
const Waiting = () => {
  const { t } = useTranslation("me");
  const { data: organizations } = useQuery(waitingOrganizationsQuery);
  const { data: tables } = useQuery(proposedTablesQuery);
  const waiting = [
    ...(organizations?.items ?? []).map(({ id, name, municipality }) => ({
      id,
      name,
      to: paths.organization(id),
      facts: `${t("overview.newOrganization")} · ${municipality.name}`,
    })),
    ...(tables?.items ?? []).map(({ id, title, municipality }) => ({
      id,
      name: title,
      to: paths.table(id),
      facts: `${t("overview.proposedTable")} · ${municipality.name}`,
    })),
  ];
  if (waiting.length === 0) return null;
  return (
    <Section id="waiting" title={t("overview.waiting")}>
      <ul className="plain-list lined">
        {waiting.map(({ id, name, to, facts }) => (
          <li key={id}>
            <TextLink to={to}>{name}</TextLink>
            <p className="small muted">{facts}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
};
