import { z } from "zod";

/** Every code an error answer may carry, with its HTTP status. */
export const PROBLEM_STATUS = {
  malformed: 400,
  invalid: 400,
  "unknown-key": 400,
  "sign-in-required": 401,
  "wrong-credentials": 401,
  "wrong-code": 401,
  forbidden: 403,
  "second-factor-required": 403,
  "mail-not-verified": 403,
  "account-locked": 403,
  "fresh-sign-in-required": 403,
  "foreign-origin": 403,
  "not-found": 404,
  conflict: 409,
  "already-decided": 409,
  "already-published": 409,
  "not-published": 409,
  "meeting-over": 409,
  "seat-taken": 409,
  "last-admin": 409,
  "last-administrator": 409,
  "hand-over-first": 409,
  "invitation-limit": 409,
  "request-running": 409,
  "key-reused": 409,
  "storage-full": 409,
  "too-many-files": 409,
  "recipients-changed": 409,
  "virus-found": 409,
  "link-expired": 410,
  stale: 412,
  "too-large": 413,
  "wrong-media-type": 415,
  "wrong-file-type": 415,
  "unsafe-file": 415,
  "version-required": 428,
  "too-many-requests": 429,
  internal: 500,
  overloaded: 503,
  "scanner-unreachable": 503,
} as const;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

/** RFC 9457 problem document. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  code: z.enum(Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]]),
  requestId: z.string(),
  /** `pointer` is an RFC 6901 JSON pointer into the body. */
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
