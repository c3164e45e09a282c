import type { Invitations } from "@runde-tische/contracts/invitations";
import { useTranslation } from "react-i18next";
import { Notice } from "../../../components/notice.tsx";
import { formatDay } from "../../../lib/format.ts";

/** Whether an invitation sent today still keeps the table's notice period. */
export const NoticePeriod = ({ notice }: { notice: Invitations["notice"] }) => {
  const { t } = useTranslation("invitations");
  const day = formatDay(notice.lastDay);
  if (notice.noticeDays === 0) return null;
  if (notice.isKept) return <p>{t("notice.kept", { day, count: notice.noticeDays })}</p>;
  return (
    <Notice tone="warning" title={t("notice.missedTitle")}>
      {t("notice.missed", { day, count: notice.noticeDays })}
    </Notice>
  );
};
