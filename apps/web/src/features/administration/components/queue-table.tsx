import type { JobQueue } from "@runde-tische/contracts/administration";
import i18next from "i18next";
import { useTranslation } from "react-i18next";
import { Badge } from "../../../components/badge.tsx";
import { Table } from "../../../components/table.tsx";
import { useRetryFailedJobs } from "../administration.queries.ts";
import { momentText } from "../moment-text.ts";
import { ActionButton } from "./action-button.tsx";

const queueText = (name: string): string => {
  const key = `administration:jobs.queue.${name}`;
  return i18next.exists(key) ? (i18next.t(key as never) as string) : name;
};

export const QueueTable = ({ queues }: { queues: readonly JobQueue[] }) => {
  const { t } = useTranslation("administration");
  const when = (at: string | null) => (at === null ? t("jobs.never") : momentText(at));
  return (
    <Table
      caption={t("jobs.queues")}
      rows={queues}
      rowKey={({ name }) => name}
      columns={[
        { id: "name", header: t("jobs.name"), isRowHeader: true, cell: ({ name }) => queueText(name) },
        { id: "last", header: t("jobs.lastRun"), cell: ({ lastRunAt }) => when(lastRunAt) },
        { id: "next", header: t("jobs.nextRun"), cell: ({ nextRunAt }) => when(nextRunAt) },
        {
          id: "waiting",
          header: t("jobs.waiting"),
          cell: ({ waiting, running }) => (running > 0 ? t("jobs.running", { waiting, running }) : waiting),
        },
        {
          id: "failed",
          header: t("jobs.failed"),
          cell: (queue) => <Failed queue={queue} lastAt={when(queue.lastFailedAt)} />,
        },
      ]}
    />
  );
};

const Failed = ({ queue: { name, failed }, lastAt }: { queue: JobQueue; lastAt: string }) => {
  const { t } = useTranslation("administration");
  const retry = useRetryFailedJobs();
  if (failed === 0) return <span>{t("jobs.none")}</span>;
  return (
    <div className="row">
      <Badge tone="danger">{t("jobs.failedCount", { count: failed, at: lastAt })}</Badge>
      <ActionButton
        id={name}
        action={retry}
        label={t("jobs.retry")}
        name={t("jobs.retryNamed", { name: queueText(name) })}
        title={t("jobs.retryTitle")}
        done={t("jobs.retried")}
      >
        {t("jobs.retryText")}
      </ActionButton>
    </div>
  );
};
