import type { Db, Prisma } from "@runde-tische/database/client";
import type { RetentionKind } from "./retention-kinds.repository.ts";

export type Due = { count: number; oldestAt: Date | null };

export const countDue = async (db: Db, kind: RetentionKind, before: Date, now: Date): Promise<Due> => {
  const [row] = await db.$queryRaw<Due[]>`
    SELECT count(*)::int AS count, min(due.at) AS "oldestAt" FROM (${kind.due(before, now)}) due`;
  return row ?? { count: 0, oldestAt: null };
};

export const execute = (db: Db, statement: Prisma.Sql): Promise<number> => db.$executeRaw(statement);

/** Oldest first, at most so many in one run; the next run goes on. */
export const listDueIds = async (db: Db, due: Prisma.Sql): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT due.id FROM (${due}) due ORDER BY due.at LIMIT 500`;
  return rows.map(({ id }) => id);
};

export const listPeriods = (db: Db): Promise<{ kind: string; days: number }[]> =>
  db.retentionPeriod.findMany({ select: { kind: true, days: true } });

/** False: another value than the shown one holds by now. */
export const setPeriod = async (
  db: Db,
  period: { kind: string; days: number; changedAt: Date; changedById: string },
  shownDays: number,
  isUsual: boolean,
): Promise<boolean> => {
  const { kind, days, changedAt, changedById } = period;
  const rows = await db.$executeRaw`
    INSERT INTO retention_period AS p (kind, days, changed_at, changed_by_id)
    SELECT ${kind}, ${days}, ${changedAt}, ${changedById}::uuid
    WHERE ${isUsual} OR EXISTS (SELECT 1 FROM retention_period k WHERE k.kind = ${kind} AND k.days = ${shownDays})
    ON CONFLICT (kind) DO UPDATE SET days = excluded.days, changed_at = excluded.changed_at, changed_by_id = excluded.changed_by_id
      WHERE p.days = ${shownDays}`;
  return rows === 1;
};

export type RunRow = {
  id: string;
  startedAt: Date;
  finishedAt: Date | null;
  startedById: string | null;
  report: unknown;
};

export const insertRun = (db: Db, run: { startedAt: Date; startedById: string | null }): Promise<RunRow> =>
  db.retentionRun.create({ data: run });

export const finishRun = (db: Db, id: string, finishedAt: Date, report: Record<string, number>): Promise<RunRow> =>
  db.retentionRun.update({ where: { id }, data: { finishedAt, report } });

export const listRuns = (db: Db): Promise<RunRow[]> =>
  db.retentionRun.findMany({ orderBy: { startedAt: "desc" }, take: 10 });
