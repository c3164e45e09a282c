import type { UndeliveredMail } from "@runde-tische/contracts/administration";
import { mailWord } from "@runde-tische/contracts/mail-words";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../lib/language.ts";
import { useDiscardMail, useRetryMail } from "../administration.queries.ts";
import { momentText } from "../moment-text.ts";
import { ActionButton } from "./action-button.tsx";

/** A mail that has not arrived: what kind it is and what the server said, never to whom or what it says. */
export const UndeliveredLine = ({ mail, onDone }: { mail: UndeliveredMail; onDone: () => void }) => {
  const { t, i18n } = useTranslation("administration");
  const { id, kind, attempts, queuedAt, nextTryAt, answer, mayRetry } = mail;
  const retry = useRetryMail();
  const discard = useDiscardMail();
  const name = { kind: mailWord(kind, i18n.language as Language), at: momentText(queuedAt) };
  return (
    <li className="person-line">
      <div className="stack stack--small grow">
        <h2 className="person-line__name">{name.kind}</h2>
        <p className="small muted">
          {[
            t("mail.queuedAt", { at: momentText(queuedAt) }),
            t("mail.attempts", { count: attempts }),
            ...(nextTryAt ? [t("mail.nextTry", { at: momentText(nextTryAt) })] : []),
          ].join(" · ")}
        </p>
        {answer && (
          <p className="small">
            {t("mail.answer")} <q className="mail-answer">{answer}</q>
          </p>
        )}
        {!mayRetry && <p className="small">{t("mail.tokenGone")}</p>}
      </div>
      <div className="person-line__actions">
        {mayRetry && (
          <ActionButton
            id={id}
            onDone={onDone}
            action={retry}
            label={t("mail.retry")}
            name={t("mail.retryNamed", name)}
            title={t("mail.retryTitle")}
            done={t("mail.retried")}
          >
            {t("mail.retryText")}
          </ActionButton>
        )}
        <ActionButton
          id={id}
          onDone={onDone}
          action={discard}
          isDangerous
          label={t("mail.discard")}
          name={t("mail.discardNamed", name)}
          title={t("mail.discardTitle")}
          done={t("mail.discarded")}
        >
          {t("mail.discardText")}
        </ActionButton>
      </div>
    </li>
  );
};
