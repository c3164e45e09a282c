import type { Meeting } from "@runde-tische/contracts/meetings";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Notice } from "../../../components/notice.tsx";
import { TextArea } from "../../../components/text-field.tsx";
import { problemText } from "../../../lib/problem-text.ts";
import { useCancelMeeting } from "../meetings.queries.ts";

/** Everyone invited hears the reason, hence it must be given. */
export const CancelDialog = ({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) => {
  const { t } = useTranslation("meetings");
  const cancel = useCancelMeeting(meeting.id);
  const [reason, setReason] = useState("");
  const [isReasonMissing, setReasonMissing] = useState(false);
  const submit = () => {
    if (reason.trim() === "") return setReasonMissing(true);
    cancel.mutate(reason.trim(), { onSuccess: onClose });
  };
  const actions = (
    <>
      <Button variant="danger" onPress={submit} isPending={cancel.isPending}>
        {t("cancel.confirm")}
      </Button>
      <Button variant="tertiary" onPress={onClose}>
        {t("cancel.keep")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen title={t("cancel.title")} onClose={onClose} actions={actions}>
      <p>{meeting.invitedAt ? t("cancel.tellsInvited") : t("cancel.tellsNobody")}</p>
      <TextArea
        label={t("cancel.reason")}
        help={t("cancel.reasonHelp")}
        value={reason}
        onChange={(text) => {
          setReason(text);
          setReasonMissing(false);
        }}
        maxLength={1000}
        rows={3}
        isWide
        autoFocus
        error={isReasonMissing ? t("cancel.reasonMissing") : undefined}
      />
      {cancel.isError && <Notice tone="danger">{problemText(cancel.error)}</Notice>}
    </Dialog>
  );
};
