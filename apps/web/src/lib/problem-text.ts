import i18next from "i18next";
import { ApiError, OfflineError } from "./api-error.ts";

/** One sentence for the reader: the code's own text, else that of its status, else the general one. */
export const problemText = (error: unknown): string => {
  if (error instanceof OfflineError) return i18next.t("problems:offline");
  if (!(error instanceof ApiError)) return i18next.t("problems:unknown");
  const { code } = error.problem;
  const minutes = error.retryAfterSeconds === null ? null : Math.ceil(error.retryAfterSeconds / 60);
  // Limits of a day.
  const hours = Math.ceil((minutes ?? 0) / 60);
  const keys = [
    `problems:code.${code}`,
    ...(error.status === 429 && minutes !== null ? [hours > 2 ? "problems:tooManyToday" : "problems:tooMany"] : []),
    `problems:status.${error.status}`,
    "problems:unknown",
  ];
  const text: unknown = i18next.t(keys as never, { count: hours > 2 ? hours : (minutes ?? 1) });
  return String(text);
};
