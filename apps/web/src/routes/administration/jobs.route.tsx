import type { Jobs } from "@runde-tische/contracts/administration";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, redirect } from "react-router";
import { paths } from "../../app/paths.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { jobsQuery } from "../../features/administration/administration.queries.ts";
import { QueueTable } from "../../features/administration/components/queue-table.tsx";
import { momentText } from "../../features/administration/moment-text.ts";
import { meQuery } from "../../features/me/me.queries.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { AdministrationPage } from "./administration-page.tsx";

const REFRESH_MS = 30_000;

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  if (!(await queryClient.ensureQueryData(meQuery))) return redirect(paths.signIn(paths.jobs()));
  await queryClient.ensureQueryData(jobsQuery);
  return null;
};

export const Component = () => {
  const { t } = useTranslation("administration");
  const { data } = useSuspenseQuery({ ...jobsQuery, refetchInterval: REFRESH_MS });
  return (
    <AdministrationPage title={t("jobs.title")} lead={t("jobs.lead")}>
      <section className="stack" aria-labelledby="mails">
        <h2 id="mails">{t("jobs.mails")}</h2>
        <MailQueue mails={data.mails} />
      </section>
      <section className="stack" aria-labelledby="queues">
        <h2 id="queues">{t("jobs.queues")}</h2>
        {data.queues.length === 0 ? (
          <EmptyState title={t("jobs.noQueues")}>{t("jobs.noQueuesHelp")}</EmptyState>
        ) : (
          <QueueTable queues={data.queues} />
        )}
      </section>
    </AdministrationPage>
  );
};

const MailQueue = ({ mails: { waiting, oldestAt, triedInVain, refused } }: { mails: Jobs["mails"] }) => {
  const { t } = useTranslation("administration");
  return (
    <div className="stack stack--small">
      <p>
        {oldestAt === null ? t("jobs.mailsNone") : t("jobs.mailsWaiting", { count: waiting, at: momentText(oldestAt) })}
      </p>
      {triedInVain + refused > 0 && (
        <p>
          <TextLink to={paths.undeliveredMails()}>{t("jobs.mailsTrouble", { count: triedInVain + refused })}</TextLink>
        </p>
      )}
    </div>
  );
};
