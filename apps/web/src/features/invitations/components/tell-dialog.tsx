import type { Recipient } from "@runde-tische/contracts/invitations";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import "./recipients.css";

type TellDialogProps = {
  invited: readonly Recipient[];
  onConfirm: () => void;
  onClose: () => void;
  isPending: boolean;
  error: string | undefined;
};

/** Says who hears of a changed date or place before it is saved. */
export const TellDialog = ({ invited, ...dialog }: TellDialogProps) => {
  const { t } = useTranslation("invitations");
  const byMail = invited.filter(({ mail }) => mail !== null);
  const byPhone = invited.filter(({ mail }) => mail === null);
  return (
    <ConfirmDialog isOpen title={t("tell.title")} confirmLabel={t("tell.confirm")} {...dialog}>
      <p>{t("tell.mails", { count: byMail.length })}</p>
      <Names label={t("tell.byMail")} recipients={byMail} />
      {byPhone.length > 0 && (
        <>
          <p>{t("tell.calls", { count: byPhone.length })}</p>
          <Names label={t("tell.byPhone")} recipients={byPhone} />
        </>
      )}
    </ConfirmDialog>
  );
};

/** As long as the table is large: it scrolls by itself, so that the buttons stay in sight. */
const Names = ({ label, recipients }: { label: string; recipients: readonly Recipient[] }) => {
  const { t } = useTranslation("invitations");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is read by keyboard
    <section tabIndex={0} aria-label={label} className="tell-names">
      <ul>
        {recipients.map(({ seatId, personId, name, seat }) => (
          <li key={`${seatId} ${personId}`}>{[...new Set([name ?? t("unnamed"), seat])].join(", ")}</li>
        ))}
      </ul>
    </section>
  );
};
