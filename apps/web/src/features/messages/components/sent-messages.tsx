import type { Message } from "@runde-tische/contracts/messages";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../components/empty-state.tsx";
import { MoreButton } from "../../../components/more-button.tsx";
import { formatDate, formatShortDate, formatTime } from "../../../lib/format.ts";
import { flat } from "../../../lib/pages.ts";
import { messagesQuery } from "../messages.queries.ts";
import { MessageLetters } from "./message-letters.tsx";
import "./messages.css";

/** Latest first, each with what became of its mails. */
export const SentMessages = ({ tableId, timeZone }: { tableId: string; timeZone: string }) => {
  const { t } = useTranslation("messages");
  const query = useSuspenseInfiniteQuery(messagesQuery(tableId));
  const messages = flat(query.data);
  return (
    <section className="stack" aria-labelledby="sent">
      <h2 id="sent">{t("sentTitle")}</h2>
      {messages.length === 0 ? (
        <EmptyState title={t("noneTitle")}>{t("noneText")}</EmptyState>
      ) : (
        <ul className="plain-list stack">
          {messages.map((message) => (
            <li key={message.id}>
              <SentMessage tableId={tableId} message={message} timeZone={timeZone} />
            </li>
          ))}
        </ul>
      )}
      <MoreButton query={query} />
    </section>
  );
};

type SentMessageProps = { tableId: string; message: Message; timeZone: string };

const SentMessage = ({ tableId, message, timeZone }: SentMessageProps) => {
  const { t } = useTranslation("messages");
  const { meeting, sentAt, recipientCount, author, subject } = message;
  const at = { date: formatShortDate(sentAt, timeZone), time: formatTime(sentAt, timeZone) };
  const to = meeting ? t("ofMeeting", { date: formatDate(meeting.startsAt, meeting.timeZone) }) : t("ofTable");
  return (
    <article className="stack stack--small">
      <h3>{subject}</h3>
      <p className="muted">{t("sentBy", { ...at, name: author ?? t("former") })}</p>
      <p>
        {to} · {t("recipients", { count: recipientCount })}
      </p>
      <Delivery message={message} timeZone={timeZone} />
      <MessageLetters tableId={tableId} message={message} />
      <details>
        <summary>{t("showText")}</summary>
        <p className="message-text">{message.text}</p>
      </details>
    </article>
  );
};

const Delivery = ({ message: { delivery, unreached }, timeZone }: { message: Message; timeZone: string }) => {
  const { t } = useTranslation("messages");
  if (!delivery) return null;
  const states = (["sent", "waiting", "failed", "onPaper"] as const).filter((state) => delivery[state] > 0);
  return (
    <>
      <p>{states.map((state) => t(`delivery.${state}`, { count: delivery[state] })).join(", ")}</p>
      {unreached.length > 0 && (
        <ul>
          {unreached.map(({ personId, name, reason, postedAt }) => (
            <li key={personId}>
              {name ?? t("former")}:{" "}
              {postedAt ? t("reason.posted", { date: formatShortDate(postedAt, timeZone) }) : t(`reason.${reason}`)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
