import type { UndeliveredMail } from "@runde-tische/contracts/administration";
import type { UndeliveredRow } from "./undelivered-mails.repository.ts";

/** `tokenKinds`: what is lost with its token. */
export const toUndeliveredMail =
  (tokenKinds: ReadonlySet<string>) =>
  ({ id, kind, status, attempts, createdAt, dueAt, lastError }: UndeliveredRow): UndeliveredMail => {
    const isWaiting = status === "queued";
    return {
      id,
      kind,
      state: isWaiting ? "waiting" : "refused",
      attempts,
      queuedAt: createdAt.toISOString(),
      nextTryAt: isWaiting ? dueAt.toISOString() : null,
      answer: lastError,
      mayRetry: isWaiting || !tokenKinds.has(kind),
    };
  };
