import i18next from "i18next";
import { ApiError } from "../../lib/api-error.ts";
import { problemText } from "../../lib/problem-text.ts";

/** Whether the same file may be taken when it is sent once more. */
const KNOWN = {
  "too-large": false,
  "wrong-file-type": false,
  "unsafe-file": false,
  "virus-found": false,
  "storage-full": true,
  "too-many-files": true,
  "scanner-unreachable": true,
} as const;

const isKnown = (code: string): code is keyof typeof KNOWN => Object.hasOwn(KNOWN, code);

/** What is wrong with a file and what to do, else what every failure says. */
export const uploadProblem = (error: unknown): string => {
  const code = error instanceof ApiError ? error.problem.code : "";
  return isKnown(code) ? i18next.t(`files:problem.${code}`) : problemText(error);
};

export const canRetry = (error: unknown): boolean => {
  const code = error instanceof ApiError ? error.problem.code : "";
  return !isKnown(code) || KNOWN[code];
};
