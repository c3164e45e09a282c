import type { Db } from "@runde-tische/database/client";
import type { AdministrationScope } from "./administration.policy.ts";

export type JobQueueRow = {
  name: string;
  cron: string | null;
  timeZone: string | null;
  lastRunAt: Date | null;
  lastFailedAt: Date | null;
  waiting: number;
  running: number;
  failed: number;
};

/** pg-boss makes its own schema when jobs start; a process that only answers may come before it. */
const hasJobs = async (db: Db): Promise<boolean> => {
  const [row] = await db.$queryRaw<{ found: boolean }[]>`SELECT to_regclass('pgboss.job') IS NOT NULL AS found`;
  return row?.found ?? false;
};

export const list = async (db: Db, _scope: AdministrationScope): Promise<JobQueueRow[]> => {
  if (!(await hasJobs(db))) return [];
  return db.$queryRaw<JobQueueRow[]>`
    SELECT q.name, s.cron, s.timezone AS "timeZone", f."lastRunAt", f."lastFailedAt", f.waiting, f.running, f.failed
    FROM pgboss.queue q
    LEFT JOIN LATERAL (SELECT cron, timezone FROM pgboss.schedule WHERE name = q.name ORDER BY key LIMIT 1) s ON true
    CROSS JOIN LATERAL (
      SELECT max(completed_on) FILTER (WHERE state = 'completed') AS "lastRunAt",
        max(completed_on) FILTER (WHERE state = 'failed') AS "lastFailedAt",
        count(*) FILTER (WHERE state IN ('created', 'retry'))::int AS waiting,
        count(*) FILTER (WHERE state = 'active')::int AS running,
        count(*) FILTER (WHERE state = 'failed')::int AS failed
      FROM pgboss.job WHERE name = q.name
    ) f
    WHERE NOT starts_with(q.name, '__') ORDER BY q.name LIMIT 100`;
};

/** As pg-boss does it: once more than the queue allows. */
export const retryFailed = async (db: Db, _scope: AdministrationScope, queue: string): Promise<void> => {
  if (!(await hasJobs(db))) return;
  await db.$executeRaw`
    UPDATE pgboss.job SET state = 'retry', retry_limit = retry_limit + 1, completed_on = NULL, start_after = greatest(start_after, now())
    WHERE name = ${queue} AND state = 'failed'`;
};
