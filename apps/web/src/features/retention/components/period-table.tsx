import type { RetentionPeriod } from "@runde-tische/contracts/retention";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Table } from "../../../components/table.tsx";
import { formatShortDate } from "../../../lib/format.ts";
import { PeriodDialog } from "./period-dialog.tsx";
import "./retention.css";
import { useRetentionLanguage } from "./retention-language.ts";

const ZONE = "Europe/Berlin";

export const PeriodTable = ({ periods }: { periods: readonly RetentionPeriod[] }) => {
  const { t } = useTranslation("retention");
  const language = useRetentionLanguage();
  return (
    <Table
      caption={t("title")}
      rows={periods}
      rowKey={({ kind }) => kind}
      columns={[
        {
          id: "kind",
          header: t("kind"),
          isRowHeader: true,
          cell: ({ name, reason }) => (
            <>
              <div>{name[language]}</div>
              <div className="retention-reason small muted">{reason[language]}</div>
            </>
          ),
        },
        { id: "days", header: t("period"), cell: (period) => <Days period={period} /> },
        { id: "due", header: t("due"), cell: (period) => <Due period={period} /> },
      ]}
    />
  );
};

const Days = ({ period }: { period: RetentionPeriod }) => {
  const { t } = useTranslation("retention");
  const language = useRetentionLanguage();
  const [isOpen, setOpen] = useState(false);
  const { days, usualDays, name } = period;
  return (
    <div className="row retention-days">
      <span>
        {t("days", { count: days })}
        {days !== usualDays && (
          <span className="small muted"> ({t("usual", { days: t("days", { count: usualDays }) })})</span>
        )}
      </span>
      <Button
        size="small"
        variant="tertiary"
        aria-label={t("changeNamed", { name: name[language] })}
        onPress={() => setOpen(true)}
      >
        {t("change")}
      </Button>
      {isOpen && <PeriodDialog period={period} onClose={() => setOpen(false)} />}
    </div>
  );
};

const Due = ({ period: { due, isReportOnly } }: { period: RetentionPeriod }) => {
  const { t } = useTranslation("retention");
  if (due.count === 0 || due.oldestAt === null) return <span className="muted">{t("none")}</span>;
  return (
    <span>
      {t("since", { count: due.count, day: formatShortDate(due.oldestAt, ZONE) })}
      {isReportOnly && <span className="small muted"> ({t("reportOnly")})</span>}
    </span>
  );
};
