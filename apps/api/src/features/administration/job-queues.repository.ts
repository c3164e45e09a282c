import type { Db } from "@runde-tische/database/client";
import { fromPrisma, type JobWithMetadata, PgBoss } from "pg-boss";
import type { AdministrationScope } from "./administration.policy.ts";

/** Asks over our own connection and runs nothing. Null: a process that runs jobs has yet to make their schema. */
const openBoss = async (db: Db): Promise<PgBoss | null> => {
  // Its own `isInstalled` answers by a type that Prisma does not read.
  const [schema] = await db.$queryRaw<object[]>`SELECT 1 FROM pg_namespace WHERE nspname = 'pgboss'`;
  return schema ? new PgBoss({ db: fromPrisma(db), migrate: false, supervise: false, schedule: false }) : null;
};

/** `jobs`: those of the last week. */
export type JobQueueRow = { name: string; nextRunAt: Date | null; jobs: readonly JobWithMetadata<unknown>[] };

export const list = async (db: Db, _scope: AdministrationScope, now: Date): Promise<JobQueueRow[]> => {
  const boss = await openBoss(db);
  if (!boss) return [];
  const schedules = await boss.getSchedules();
  const rows = schedules.map(async ({ name, cron, timezone: tz }) => {
    const [nextRunAt = null] = boss.previewSchedule(cron, { tz, from: now, count: 1 });
    return { name, nextRunAt, jobs: await boss.findJobs(name) };
  });
  return Promise.all(rows);
};

export const retryFailed = async (db: Db, _scope: AdministrationScope, queue: string): Promise<void> => {
  const boss = await openBoss(db);
  if (!boss || !(await boss.getQueue(queue))) return;
  const failed = (await boss.findJobs(queue)).filter(({ state }) => state === "failed");
  if (failed.length > 0)
    await boss.retry(
      queue,
      failed.map(({ id }) => id),
    );
};
