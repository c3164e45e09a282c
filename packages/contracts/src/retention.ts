import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Id, Instant } from "./fields.ts";

const Localized = z.object({ de: z.string(), en: z.string() });

/** How long one kind of data is kept, and what a run would erase now. */
export const RetentionPeriod = z.object({
  kind: z.string(),
  name: Localized,
  /** Why it may be kept that long. */
  reason: Localized,
  days: z.int(),
  usualDays: z.int(),
  leastDays: z.int(),
  mostDays: z.int(),
  /** What is due is only reported: a person decides. */
  isReportOnly: z.boolean(),
  due: z.object({ count: z.int(), oldestAt: Instant.nullable() }),
  /** 0: nobody set it yet. */
  version: z.int().min(0),
});
export type RetentionPeriod = z.infer<typeof RetentionPeriod>;

export const RetentionRun = z.object({
  id: Id,
  startedAt: Instant,
  /** Null: it runs, or its process ended meanwhile. */
  finishedAt: Instant.nullable(),
  isDaily: z.boolean(),
  /** What was erased, by kind; kinds without anything due are missing. */
  erased: z.record(z.string(), z.int()),
});
export type RetentionRun = z.infer<typeof RetentionRun>;

export const readRetention = endpoint({
  method: "GET",
  path: "/administration/retention",
  summary: "Periods of all kinds of data, what a run would erase now, and the last runs",
  response: z.object({ periods: z.array(RetentionPeriod), runs: z.array(RetentionRun) }),
});

export const changeRetentionPeriod = endpoint({
  method: "PUT",
  path: "/administration/retention-periods/:kind",
  summary: "Keep a kind of data for another time, within its bounds",
  params: z.object({ kind: z.string().max(60) }),
  body: z.strictObject({ days: z.int().min(1).max(10_000) }),
  versioned: true,
  status: 204,
  response: z.null(),
});

export const runRetention = endpoint({
  method: "POST",
  path: "/administration/retention-runs",
  summary: "Erase now what is past its time",
  idempotent: true,
  status: 201,
  response: RetentionRun,
});
