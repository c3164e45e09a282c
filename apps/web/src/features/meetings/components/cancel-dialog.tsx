import type { Meeting } from "@runde-tische/contracts/meetings";
import { useTranslation } from "react-i18next";
import { ReasonDialog } from "../../../components/reason-dialog.tsx";
import { problemText } from "../../../lib/problem-text.ts";
import { useCancelMeeting } from "../meetings.queries.ts";

/** Everyone invited hears the reason, hence it must be given. */
export const CancelDialog = ({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) => {
  const { t } = useTranslation("meetings");
  const cancel = useCancelMeeting(meeting.id);
  return (
    <ReasonDialog
      title={t("cancel.title")}
      help={t("cancel.reasonHelp")}
      confirmLabel={t("cancel.confirm")}
      closeLabel={t("cancel.keep")}
      onConfirm={(reason) => cancel.mutate(reason, { onSuccess: onClose })}
      onClose={onClose}
      isPending={cancel.isPending}
      error={cancel.isError ? problemText(cancel.error) : undefined}
    >
      <p>{meeting.invitedAt ? t("cancel.tellsInvited") : t("cancel.tellsNobody")}</p>
    </ReasonDialog>
  );
};
