import type { MessagePreview, MessageRecipient } from "@runde-tische/contracts/messages";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { MailAddress } from "../../../components/mail-address.tsx";
import { Notice } from "../../../components/notice.tsx";
import { type Column, Table } from "../../../components/table.tsx";
import { problemText } from "../../../lib/problem-text.ts";
import "./messages.css";

type MessageCheckProps = {
  preview: MessagePreview;
  onSend: () => void;
  onBack: () => void;
  isPending: boolean;
  error: unknown;
};

/** What goes out, to whom, before it does. */
export const MessageCheck = ({ preview, onSend, onBack, isPending, error }: MessageCheckProps) => {
  const { t } = useTranslation("messages");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const mailed = preview.recipients.filter(({ mail }) => mail !== null).length;
  const onPaper = preview.recipients.length - mailed;
  return (
    <section className="stack" aria-labelledby="check">
      <h2 id="check" ref={heading} tabIndex={-1}>
        {t("check")}
      </h2>
      {preview.recipients.length === 0 && <EmptyState title={t("nobody")}>{t("nobodyText")}</EmptyState>}
      <UnaskedList unasked={preview.unasked} />
      {onPaper > 0 && <Notice tone="warning">{t("onPaper", { count: onPaper })}</Notice>}
      {preview.mails.map(({ language, count, subject, text }) => (
        <div key={language} className="stack stack--small">
          <h3>{t(`mailIn.${language}`, { count })}</h3>
          <p>
            <strong>{subject}</strong>
          </p>
          <p className="message-text" lang={language}>
            {text}
          </p>
        </div>
      ))}
      {error ? <Notice tone="danger">{problemText(error)}</Notice> : null}
      <div className="row">
        {preview.recipients.length > 0 && (
          <Button variant="primary" onPress={onSend} isPending={isPending}>
            {mailed > 0 ? t("send", { count: mailed }) : t("sendOnPaper")}
          </Button>
        )}
        <Button variant="secondary" onPress={onBack}>
          {t("back")}
        </Button>
      </div>
      {preview.recipients.length > 0 && (
        <>
          <h3>{t("whoGetsIt")}</h3>
          <RecipientTable recipients={preview.recipients} />
        </>
      )}
    </section>
  );
};

const UnaskedList = ({ unasked }: Pick<MessagePreview, "unasked">) => {
  const { t } = useTranslation("messages");
  if (unasked.length === 0) return null;
  return (
    <Notice tone="info" title={t("unasked.title")}>
      <ul>
        {unasked.map(({ seat, name, reason }, index) => (
          // Nobody holds them: two citizens' seats have nothing to be told apart by.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never changed
          <li key={index}>
            {[name, seat ?? (name === null ? t("citizen") : null)].filter(Boolean).join(", ")}: {t(`unasked.${reason}`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
};

const RecipientTable = ({ recipients }: { recipients: readonly MessageRecipient[] }) => {
  const { t } = useTranslation("messages");
  const columns: Column<MessageRecipient>[] = [
    {
      id: "person",
      header: t("person"),
      isRowHeader: true,
      cell: ({ name, role }) => `${name ?? t("former")}${role === "deputy" ? ` (${t("deputy")})` : ""}`,
    },
    { id: "seat", header: t("seat"), cell: ({ seat }) => seat ?? t("citizen") },
    {
      id: "mail",
      header: t("mail"),
      cell: ({ mail }) =>
        mail === null ? <span className="muted">{t("noMail")}</span> : <MailAddress>{mail}</MailAddress>,
    },
  ];
  return <Table caption={t("whoGetsIt")} columns={columns} rows={recipients} rowKey={({ personId }) => personId} />;
};
