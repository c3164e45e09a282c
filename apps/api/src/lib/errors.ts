import { PROBLEM_STATUS, type Problem, type ProblemCode } from "@runde-tische/contracts/problem";

type Details = { detail?: string; errors?: NonNullable<Problem["errors"]>; retryAfterSeconds?: number };

/** A failure the client is told about; `PROBLEM_STATUS` gives its HTTP status. */
export class AppError extends Error {
  readonly code: ProblemCode;
  readonly details: Details;

  constructor(code: ProblemCode, details: Details = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return PROBLEM_STATUS[this.code];
  }
}
