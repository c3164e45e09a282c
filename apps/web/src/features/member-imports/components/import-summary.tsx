import type { ImportPreview, PreviewRow } from "@runde-tische/contracts/member-imports";
import { useTranslation } from "react-i18next";
import { Notice } from "../../../components/notice.tsx";

type SummaryProps = { preview: ImportPreview; faulty: number; isChecking: boolean };

export const ImportSummary = ({ preview: { rows, unlisted }, faulty, isChecking }: SummaryProps) => {
  const { t } = useTranslation("member-imports");
  const count = (outcome: PreviewRow["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  return (
    <>
      <Notice
        tone={faulty > 0 ? "warning" : "success"}
        isLive
        title={faulty > 0 ? t("check.faulty", { count: faulty }) : t("check.clean")}
      >
        {t("check.summary", { added: count("new"), changed: count("changed"), unchanged: count("unchanged") })}
        {isChecking && ` ${t("check.again")}`}
      </Notice>
      {unlisted.count > 0 && (
        <details>
          <summary>{t("check.unlisted", { count: unlisted.count })}</summary>
          <p className="prose">
            {unlisted.names.join(", ")}
            {unlisted.count > unlisted.names.length && " …"}
          </p>
        </details>
      )}
    </>
  );
};
