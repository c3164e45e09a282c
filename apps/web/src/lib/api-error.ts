import type { Problem } from "@runde-tische/contracts/problem";

/** The server answered with a problem document (RFC 9457). */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly problem: Problem;
  /** Null: the server does not say when to try again. */
  readonly retryAfterSeconds: number | null;

  constructor(problem: Problem, retryAfter: string | null = null) {
    super(problem.detail ?? problem.title);
    this.status = problem.status;
    this.problem = problem;
    this.retryAfterSeconds = Number(retryAfter) || null;
  }
}

/** No answer came at all: offline, or the server cannot be reached. */
export class OfflineError extends Error {
  override readonly name = "OfflineError";
}

export const hasStatus = (error: unknown, ...statuses: number[]): error is ApiError =>
  error instanceof ApiError && statuses.includes(error.status);
