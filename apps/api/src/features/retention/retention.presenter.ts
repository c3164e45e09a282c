import type { RetentionPeriod, RetentionRun } from "@runde-tische/contracts/retention";
import type { Due, Period, RunRow } from "./retention.repository.ts";

export const toRetentionPeriod = ({ kind, days, version }: Period, { count, oldestAt }: Due): RetentionPeriod => ({
  kind: kind.kind,
  name: kind.name,
  reason: kind.reason,
  days,
  usualDays: kind.days,
  leastDays: kind.least,
  mostDays: kind.most,
  isReportOnly: kind.erases === "nothing",
  due: { count, oldestAt: oldestAt?.toISOString() ?? null },
  version,
});

export const toRetentionRun = ({ id, startedAt, finishedAt, startedById, report }: RunRow): RetentionRun => ({
  id,
  startedAt: startedAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
  isDaily: startedById === null,
  erased: report as Record<string, number>,
});
