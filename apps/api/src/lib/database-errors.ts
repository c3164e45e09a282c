import type { ProblemCode } from "@runde-tische/contracts/problem";
import { AppError } from "./errors.ts";

/** exclusion_violation; two that exclude each other may also meet as deadlock_detected. */
const EXCLUDED = /\b(23P01|40P01)\b|exclusion constraint|deadlock detected/;

/** Turns the database's refusal of overlapping days into an answer. The transaction around it is lost. */
export const onExclusion = async <T>(code: ProblemCode, work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (EXCLUDED.test(describe(error))) throw new AppError(code);
    throw error;
  }
};

/** Class 22, data exceptions: a value that no type of the database takes, such as a NUL byte or the cursor of another list. */
const UNFIT = /(Code: `|"originalCode":")22[0-9A-Z]{3}[`"]/;

export const isUnfitValue = (error: unknown): boolean => UNFIT.test(describe(error));

const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return "";
  const details = "meta" in error ? JSON.stringify(error.meta) : "";
  return `${"code" in error ? String(error.code) : ""} ${error.message} ${details}`;
};
