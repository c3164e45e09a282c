import type { ProblemCode } from "@runde-tische/contracts/problem";
import { AppError } from "../../lib/errors.ts";
import type { Outcome } from "./better-auth-calls.ts";

const BY_CODE: Partial<Record<string, ProblemCode>> = {
  INVALID_EMAIL_OR_PASSWORD: "wrong-credentials",
  INVALID_PASSWORD: "wrong-credentials",
  EMAIL_NOT_VERIFIED: "mail-not-verified",
  ACCOUNT_LOCKED: "account-locked",
  INVALID_CODE: "wrong-code",
  INVALID_BACKUP_CODE: "wrong-code",
  INVALID_TWO_FACTOR_COOKIE: "link-expired",
  INVALID_TOKEN: "link-expired",
  TOKEN_EXPIRED: "link-expired",
  USER_NOT_FOUND: "link-expired",
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: "too-many-requests",
  ACCOUNT_TEMPORARILY_LOCKED: "too-many-requests",
  TOTP_ALREADY_ENABLED: "conflict",
  TOTP_NOT_ENABLED: "conflict",
};

const BY_STATUS: Partial<Record<number, ProblemCode>> = {
  // A link that is used up answers by sending the browser on.
  302: "link-expired",
  400: "invalid",
  401: "sign-in-required",
  403: "forbidden",
  429: "too-many-requests",
};

const LOCKED_SECONDS = 15 * 60;

/** better-auth's refusal as one of ours; its own code stands in the detail. */
export const refusalOf = (path: string, { status, body }: Outcome): AppError => {
  const code = codeIn(body);
  const problem = (code && BY_CODE[code]) || BY_STATUS[status];
  if (!problem) throw new Error(`better-auth answered ${status} to ${path.split("?")[0]}`);
  return new AppError(problem, {
    ...(code && { detail: code }),
    ...(problem === "too-many-requests" && { retryAfterSeconds: LOCKED_SECONDS }),
  });
};

const codeIn = (body: unknown): string | undefined => {
  if (typeof body !== "object" || body === null || !("code" in body)) return undefined;
  return typeof body.code === "string" ? body.code : undefined;
};
