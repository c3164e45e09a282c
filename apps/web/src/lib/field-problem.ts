import i18next from "i18next";
import type { z } from "zod";

/** What is wrong with one field, in the reader's language; zod's own words are English and technical. */
export const fieldProblem = (issue: z.core.$ZodRawIssue): string => {
  if (issue.code === "too_small") return tooSmall(issue.origin, Number(issue.minimum));
  if (issue.code === "too_big") return tooBig(issue.origin, Number(issue.maximum));
  if (issue.code === "invalid_format") return wrongFormat(issue.format);
  return i18next.t("problems:field.required");
};

const tooSmall = (origin: string, least: number): string => {
  if (origin !== "string") return i18next.t("problems:field.least", { value: least });
  return least <= 1 ? i18next.t("problems:field.required") : i18next.t("problems:field.tooShort", { count: least });
};

const tooBig = (origin: string, most: number): string =>
  origin === "string"
    ? i18next.t("problems:field.tooLong", { count: most })
    : i18next.t("problems:field.most", { value: most });

const wrongFormat = (format: string): string => {
  if (format === "email") return i18next.t("problems:field.mail");
  if (format === "url") return i18next.t("problems:field.url");
  return i18next.t("problems:field.format");
};
