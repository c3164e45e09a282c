import type { RetentionPeriod, RetentionRun } from "@runde-tische/contracts/retention";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../components/empty-state.tsx";
import { formatShortDate, formatTime } from "../../../lib/format.ts";
import { useRetentionLanguage } from "./retention-language.ts";

const ZONE = "Europe/Berlin";

type RunListProps = { runs: readonly RetentionRun[]; periods: readonly RetentionPeriod[] };

export const RunList = ({ runs, periods }: RunListProps) => {
  const { t } = useTranslation("retention");
  if (runs.length === 0) return <EmptyState title={t("noRuns")}>{t("noRunsHelp")}</EmptyState>;
  return (
    <ul className="plain-list lined">
      {runs.map((run) => (
        <li key={run.id} className="stack stack--small">
          <p>
            <strong>
              {t("at", { day: formatShortDate(run.startedAt, ZONE), time: formatTime(run.startedAt, ZONE) })}
            </strong>{" "}
            <span className="muted">· {t(run.isDaily ? "daily" : "byHand")}</span>
          </p>
          <Report run={run} periods={periods} />
        </li>
      ))}
    </ul>
  );
};

const Report = ({ run: { erased, finishedAt }, periods }: { run: RetentionRun } & Omit<RunListProps, "runs">) => {
  const { t } = useTranslation("retention");
  const language = useRetentionLanguage();
  const entries = Object.entries(erased);
  if (finishedAt === null) return <p className="small muted">{t("running")}</p>;
  if (entries.length === 0) return <p className="small muted">{t("nothing")}</p>;
  const nameOf = (kind: string) => periods.find((period) => period.kind === kind)?.name[language] ?? kind;
  return (
    <ul className="small">
      {entries.map(([kind, count]) => (
        <li key={kind}>
          {nameOf(kind)}: {count}
        </li>
      ))}
    </ul>
  );
};
