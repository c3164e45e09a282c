import type { Recipient } from "@runde-tische/contracts/invitations";
import { useTranslation } from "react-i18next";
import { Badge } from "../../../components/badge.tsx";
import { Button } from "../../../components/button.tsx";
import { MailAddress } from "../../../components/mail-address.tsx";
import { type Column, Table } from "../../../components/table.tsx";
import "./recipients.css";
import { formatShortDate, formatTime } from "../../../lib/format.ts";

type RecipientTableProps = {
  recipients: readonly Recipient[];
  timeZone: string;
  isInvited: boolean;
  onResend: (recipient: Recipient) => void;
  onRecord: (recipient: Recipient) => void;
  /** The link of the mail that is just being sent again. */
  resendingLinkId: string | undefined;
};

/** Who gets which mail, or what became of it. */
export const RecipientTable = ({ recipients, timeZone, isInvited, ...actions }: RecipientTableProps) => {
  const { t } = useTranslation("invitations");
  const columns: Column<Recipient>[] = [
    { id: "seat", header: t("seat"), cell: ({ seat }) => seat },
    {
      id: "person",
      header: t("person"),
      isRowHeader: true,
      cell: ({ name, role }) => (
        <>
          {name ?? t("unnamed")}
          {role === "deputy" && " "}
          {role === "deputy" && <span className="recipient__role">({t("deputy")})</span>}
        </>
      ),
    },
    {
      id: "mail",
      header: t("mailTo"),
      cell: ({ mail }) =>
        mail === null ? <span className="muted">{t("byLetter")}</span> : <MailAddress>{mail}</MailAddress>,
    },
    { id: "status", header: t("state"), cell: (recipient) => <MailState recipient={recipient} timeZone={timeZone} /> },
  ];
  const withActions: Column<Recipient>[] = [
    ...columns,
    { id: "actions", header: t("actions"), cell: (recipient) => <RowActions recipient={recipient} {...actions} /> },
  ];
  return (
    <Table
      caption={t("whoGetsWhat")}
      columns={isInvited ? withActions : columns}
      rows={recipients}
      rowKey={({ seatId, personId }) => `${seatId} ${personId}`}
    />
  );
};

const tones = { queued: "info", sent: "success", failed: "danger", unaddressed: "warning" } as const;

const MailState = ({ recipient, timeZone }: { recipient: Recipient; timeZone: string }) => {
  const { t } = useTranslation("invitations");
  const { invitation, mail } = recipient;
  if (!invitation) return <Badge>{mail === null ? t("status.letterAhead") : t("status.ahead")}</Badge>;
  const { status, at, error } = invitation;
  const when = t("at", { date: formatShortDate(at, timeZone), time: formatTime(at, timeZone) });
  return (
    <div>
      <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>
      {status === "sent" && <p className="muted small">{when}</p>}
      {error && <p className="small">{error}</p>}
    </div>
  );
};

type RowActionsProps = Pick<RecipientTableProps, "onResend" | "onRecord" | "resendingLinkId"> & {
  recipient: Recipient;
};

const RowActions = ({ recipient, onResend, onRecord, resendingLinkId }: RowActionsProps) => {
  const { t } = useTranslation("invitations");
  const { invitation, mail } = recipient;
  const name = recipient.name ?? t("unnamed");
  return (
    <div className="recipient__actions">
      <Button
        size="small"
        variant="tertiary"
        onPress={() => onRecord(recipient)}
        aria-label={t("recordFor", { name, seat: recipient.seat })}
      >
        {t("record")}
      </Button>
      {invitation && mail !== null && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => onResend(recipient)}
          isPending={resendingLinkId === invitation.linkId}
          aria-label={t("resendTo", { name, seat: recipient.seat })}
        >
          {t("resend")}
        </Button>
      )}
    </div>
  );
};
