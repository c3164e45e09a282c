import type { UndeliveredMail } from "@runde-tische/contracts/administration";
import { TOKEN_MAIL_KINDS } from "../mails/mail-kinds.ts";
import type { UndeliveredRow } from "./undelivered-mails.repository.ts";

export const toUndeliveredMail = ({
  id,
  kind,
  status,
  attempts,
  createdAt,
  dueAt,
  lastError,
}: UndeliveredRow): UndeliveredMail => {
  const isWaiting = status === "queued";
  return {
    id,
    kind,
    state: isWaiting ? "waiting" : "refused",
    attempts,
    queuedAt: createdAt.toISOString(),
    nextTryAt: isWaiting ? dueAt.toISOString() : null,
    answer: lastError,
    mayRetry: isWaiting || !TOKEN_MAIL_KINDS.has(kind),
  };
};
