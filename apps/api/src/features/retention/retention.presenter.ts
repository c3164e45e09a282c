import type { RetentionPeriod, RetentionRun } from "@runde-tische/contracts/retention";
import type { Due, RunRow } from "./retention.repository.ts";
import type { RetentionKind } from "./retention-kinds.repository.ts";

export const toRetentionPeriod = (kind: RetentionKind, days: number, due: Due): RetentionPeriod => ({
  kind: kind.kind,
  name: kind.name,
  reason: kind.reason,
  days,
  usualDays: kind.days,
  leastDays: kind.least,
  mostDays: kind.most,
  isReportOnly: kind.erases === "nothing",
  due: { count: due.count, oldestAt: due.oldestAt?.toISOString() ?? null },
});

export const toRetentionRun = ({ id, startedAt, finishedAt, startedById, report }: RunRow): RetentionRun => ({
  id,
  startedAt: startedAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
  isDaily: startedById === null,
  erased: report as Record<string, number>,
});
