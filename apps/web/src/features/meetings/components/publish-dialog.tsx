import type { Meeting } from "@runde-tische/contracts/meetings";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { formatDate, formatTime } from "../../../lib/format.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { usePublishMeeting } from "../meetings.queries.ts";

export const PublishDialog = ({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) => {
  const { t } = useTranslation("meetings");
  const publish = usePublishMeeting(meeting.id);
  const { startsAt, timeZone } = meeting;
  return (
    <ConfirmDialog
      isOpen
      title={t("publish.title")}
      confirmLabel={t("publish.confirm")}
      onConfirm={() => publish.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
      isPending={publish.isPending}
      error={publish.isError ? problemText(publish.error) : undefined}
    >
      <p>{t("publish.when", { date: formatDate(startsAt, timeZone), time: formatTime(startsAt, timeZone) })}</p>
      <p>{t("publish.text")}</p>
    </ConfirmDialog>
  );
};
