import { z } from "zod";
import { AdministeredChange } from "./administered-changes.ts";
import { endpoint } from "./endpoint.ts";
import { Id, Instant, line } from "./fields.ts";
import { LogQuery } from "./log-query.ts";
import { PageQuery, page } from "./page.ts";

/** What somebody is, as the administration looks for it. */
export const PersonRight = z.enum([
  "platform-admin",
  "municipality-coordinator",
  "table-coordinator",
  "organization-admin",
  "locked",
]);
export type PersonRight = z.infer<typeof PersonRight>;

const Named = z.object({ id: Id, name: z.string() });

/** Somebody with an account. Of closed tables only those that the reader has stepped into are named. */
export const AdministeredPerson = z.object({
  id: Id,
  name: z.string().nullable(),
  mail: z.string(),
  isMailVerified: z.boolean(),
  hasSecondFactor: z.boolean(),
  isPlatformAdmin: z.boolean(),
  /** Null: may sign in. */
  locked: z.object({ at: Instant, reason: z.string() }).nullable(),
  /** Browsers that are signed in now. */
  sessions: z.int(),
  municipalities: z.array(z.object({ ars: z.string(), name: z.string() })),
  tables: z.array(Named),
  organizations: z.array(Named),
});
export type AdministeredPerson = z.infer<typeof AdministeredPerson>;

export const listAdministeredPersons = endpoint({
  method: "GET",
  path: "/administration/persons",
  summary: "People with an account, by name, with their rights",
  query: PageQuery.extend({ q: z.string().trim().max(254).optional(), right: PersonRight.optional() }),
  response: page(AdministeredPerson),
});

const ofPerson = z.object({ personId: Id });

export const appointAdministrator = endpoint({
  method: "POST",
  path: "/administration/administrators",
  summary: "Make somebody with a verified account an administrator",
  body: z.strictObject({ personId: Id }),
  idempotent: true,
  status: 204,
  response: z.null(),
});

export const withdrawAdministrator = endpoint({
  method: "DELETE",
  path: "/administration/administrators/:personId",
  summary: "Withdraw an administrator's right; the last one keeps it",
  params: ofPerson,
  status: 204,
  response: z.null(),
});

export const signOutPerson = endpoint({
  method: "DELETE",
  path: "/administration/persons/:personId/sessions",
  summary: "Sign somebody out in every browser",
  params: ofPerson,
  status: 204,
  response: z.null(),
});

export const lockPerson = endpoint({
  method: "POST",
  path: "/administration/persons/:personId/lock",
  summary: "Sign somebody out everywhere and let them sign in no more, with a reason; their personal links go on",
  params: ofPerson,
  body: z.strictObject({ reason: line(1000) }),
  idempotent: true,
  status: 204,
  response: z.null(),
});

export const unlockPerson = endpoint({
  method: "DELETE",
  path: "/administration/persons/:personId/lock",
  summary: "Let somebody sign in again",
  params: ofPerson,
  status: 204,
  response: z.null(),
});

/** `refused`: given up. `waiting`: tried in vain, and tried again by itself. */
export const UndeliveredState = z.enum(["refused", "waiting"]);
export type UndeliveredState = z.infer<typeof UndeliveredState>;

/** Neither to whom it goes nor what it says. */
export const UndeliveredMail = z.object({
  id: Id,
  kind: z.string(),
  state: UndeliveredState,
  attempts: z.int(),
  queuedAt: Instant,
  /** Null: it is not tried again. */
  nextTryAt: Instant.nullable(),
  /** The mail server's words without addresses; null: nobody knows an address. */
  answer: z.string().nullable(),
  /** A mail whose sign-in token is gone must be asked for anew by its reader. */
  mayRetry: z.boolean(),
});
export type UndeliveredMail = z.infer<typeof UndeliveredMail>;

export const listUndeliveredMails = endpoint({
  method: "GET",
  path: "/administration/mails",
  summary: "Mails that were given up, or were tried in vain so far, latest first",
  query: PageQuery.extend({ state: UndeliveredState.default("refused") }),
  response: page(UndeliveredMail),
});

const ofMail = z.object({ mailId: Id });

export const retryMail = endpoint({
  method: "POST",
  path: "/administration/mails/:mailId/retry",
  summary: "Put a mail back into the queue, due now",
  params: ofMail,
  idempotent: true,
  status: 204,
  response: z.null(),
});

export const discardMail = endpoint({
  method: "DELETE",
  path: "/administration/mails/:mailId",
  summary: "Give a mail up for good and list it no more",
  params: ofMail,
  status: 204,
  response: z.null(),
});

export const JobQueue = z.object({
  name: z.string(),
  nextRunAt: Instant.nullable(),
  lastRunAt: Instant.nullable(),
  lastFailedAt: Instant.nullable(),
  waiting: z.int(),
  running: z.int(),
  failed: z.int(),
});
export type JobQueue = z.infer<typeof JobQueue>;

export const Jobs = z.object({
  mails: z.object({ waiting: z.int(), oldestAt: Instant.nullable(), triedInVain: z.int(), refused: z.int() }),
  queues: z.array(JobQueue),
});
export type Jobs = z.infer<typeof Jobs>;

export const readJobs = endpoint({
  method: "GET",
  path: "/administration/jobs",
  summary: "What works beside requests: the mails' queue, and each queue of jobs with its last and next run",
  response: Jobs,
});

export const retryFailedJobs = endpoint({
  method: "POST",
  path: "/administration/jobs/:queue/retry",
  summary: "Run the failed jobs of a queue again",
  params: z.object({ queue: z.string().min(1).max(100) }),
  idempotent: true,
  status: 204,
  response: z.null(),
});

export const listChanges = endpoint({
  method: "GET",
  path: "/administration/changes",
  summary: "The log of the whole installation, latest first; never the values",
  query: LogQuery,
  response: page(AdministeredChange),
});

export const SecurityCheckId = z.enum([
  "address",
  "transport",
  "proxy",
  "secret",
  "demo",
  "database",
  "version",
  "migrations",
  "mail-server",
  "sender",
  "admin-factor",
  "coordinator-factor",
  "backup",
  "legal-texts",
  "entries-told",
]);
export type SecurityCheckId = z.infer<typeof SecurityCheckId>;

export const SecurityCheck = z.object({
  id: SecurityCheckId,
  /** `note`: cannot be told from here. */
  state: z.enum(["ok", "note", "warn", "bad"]),
  /** What was found, as text or number; null: nothing to add. */
  value: z.string().nullable(),
});
export type SecurityCheck = z.infer<typeof SecurityCheck>;

export const readSecurity = endpoint({
  method: "GET",
  path: "/administration/security",
  summary: "Whether the installation is set up as it should be",
  response: z.object({ checkedAt: Instant, checks: z.array(SecurityCheck) }),
});
