import type { JobQueue, Jobs } from "@runde-tische/contracts/administration";
import { CronExpressionParser } from "cron-parser";
import type { Ctx } from "../../lib/context.ts";
import { transaction } from "../../lib/transaction.ts";
import { requireAdministration } from "./administration.policy.ts";
import * as jobQueues from "./job-queues.repository.ts";
import * as mails from "./undelivered-mails.repository.ts";

export const readJobs = async (ctx: Ctx): Promise<Jobs> => {
  const scope = requireAdministration(ctx);
  const { oldestAt, ...counts } = await mails.count(ctx.db, scope, ctx.now);
  const queues = await jobQueues.list(ctx.db, scope);
  return {
    mails: { ...counts, oldestAt: oldestAt?.toISOString() ?? null },
    queues: queues.map((queue) => toJobQueue(queue, ctx.now)),
  };
};

const toJobQueue = ({ cron, timeZone, ...queue }: jobQueues.JobQueueRow, now: Date): JobQueue => ({
  ...queue,
  schedule: cron,
  nextRunAt: cron && nextRun(cron, timeZone ?? "UTC", now),
  lastRunAt: queue.lastRunAt?.toISOString() ?? null,
  lastFailedAt: queue.lastFailedAt?.toISOString() ?? null,
});

const nextRun = (cron: string, tz: string, currentDate: Date): string =>
  CronExpressionParser.parse(cron, { tz, currentDate }).next().toDate().toISOString();

export const retryFailedJobs = async (ctx: Ctx, { queue }: { queue: string }): Promise<null> => {
  const scope = requireAdministration(ctx);
  return transaction(ctx, async (ctx) => {
    await jobQueues.retryFailed(ctx.db, scope, queue);
    return null;
  });
};
