import i18next from "i18next";
import { ApiError, OfflineError } from "./api-error.ts";

/** One sentence for the reader: the code's own text, else that of its status, else the general one. */
export const problemText = (error: unknown): string => {
  if (error instanceof OfflineError) return i18next.t("problems:offline");
  if (!(error instanceof ApiError)) return i18next.t("problems:unknown");
  const { code } = error.problem;
  const keys = [`problems:code.${code}`, `problems:status.${error.status}`, "problems:unknown"];
  return i18next.t(keys as never) as string;
};
