import type { Invitations } from "@runde-tische/contracts/invitations";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { Notice } from "../../../components/notice.tsx";
import { problemText } from "../../../lib/problem-text.ts";
import { useSendInvitations } from "../invitations.queries.ts";
import { countOpen } from "../recipients.ts";

type SendInvitationsProps = { meetingId: string; invitations: Invitations; isPublished: boolean };

export const SendInvitations = ({ meetingId, invitations, isPublished }: SendInvitationsProps) => {
  const { t } = useTranslation("invitations");
  const send = useSendInvitations(meetingId);
  const [isAsking, setAsking] = useState(false);
  const { mails, letters } = countOpen(invitations);
  const sent = send.isSuccess && <Notice tone="success" title={t("sent")} isLive />;
  if (mails + letters === 0) return sent || null;
  return (
    <div className="stack">
      {sent}
      <div>
        <Button variant="primary" onPress={() => setAsking(true)}>
          {mails > 0 ? t("send", { count: mails }) : t("sendLetters", { count: letters })}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t("confirm.title")}
        confirmLabel={mails > 0 ? t("send", { count: mails }) : t("sendLetters", { count: letters })}
        onConfirm={() => send.mutate(undefined, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
        isPending={send.isPending}
        error={send.isError ? problemText(send.error) : undefined}
      >
        <p>{t("confirm.mails", { count: mails })}</p>
        {letters > 0 && <p>{t("confirm.letters", { count: letters })}</p>}
        {!isPublished && <p>{t("confirm.publishes")}</p>}
        {!invitations.notice.isKept && <p>{t("confirm.noticeMissed")}</p>}
      </ConfirmDialog>
    </div>
  );
};
