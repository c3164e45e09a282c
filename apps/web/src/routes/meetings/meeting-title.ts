import type { Meeting } from "@runde-tische/contracts/meetings";
import { useTranslation } from "react-i18next";
import { formatDate } from "../../lib/format.ts";

/** "5. Sitzung, Dienstag, 12. Januar 2027" */
export const useMeetingTitle = (meeting: Meeting): string => {
  const { t } = useTranslation("meetings");
  const date = formatDate(meeting.startsAt, meeting.timeZone);
  return meeting.number === null ? t("title", { date }) : t("titleNumbered", { number: meeting.number, date });
};
