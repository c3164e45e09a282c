import type { JobQueue, Jobs } from "@runde-tische/contracts/administration";
import type { Ctx } from "../../lib/context.ts";
import { transaction } from "../../lib/transaction.ts";
import { requireAdministration } from "./administration.policy.ts";
import * as jobQueues from "./job-queues.repository.ts";
import * as mails from "./undelivered-mails.repository.ts";

export const readJobs = async (ctx: Ctx): Promise<Jobs> => {
  const scope = requireAdministration(ctx);
  const { oldestAt, ...counts } = await mails.count(ctx.db, scope, ctx.now);
  const queues = await jobQueues.list(ctx.db, scope, ctx.now);
  return {
    mails: { ...counts, oldestAt: oldestAt?.toISOString() ?? null },
    queues: queues.map(toJobQueue),
  };
};

type JobState = jobQueues.JobQueueRow["jobs"][number]["state"];

const toJobQueue = ({ name, nextRunAt, jobs }: jobQueues.JobQueueRow): JobQueue => {
  const having = (...states: JobState[]) => jobs.filter(({ state }) => states.includes(state));
  const failed = having("failed");
  return {
    name,
    nextRunAt: nextRunAt?.toISOString() ?? null,
    lastRunAt: lastEnd(having("completed")),
    lastFailedAt: lastEnd(failed),
    waiting: having("created", "retry").length,
    running: having("active").length,
    failed: failed.length,
  };
};

const lastEnd = (jobs: jobQueues.JobQueueRow["jobs"]): string | null => {
  const ends = jobs.flatMap(({ completedOn }) => completedOn?.getTime() ?? []);
  return ends.length > 0 ? new Date(Math.max(...ends)).toISOString() : null;
};

export const retryFailedJobs = async (ctx: Ctx, { queue }: { queue: string }): Promise<null> => {
  const scope = requireAdministration(ctx);
  return transaction(ctx, async (ctx) => {
    await jobQueues.retryFailed(ctx.db, scope, queue);
    return null;
  });
};
