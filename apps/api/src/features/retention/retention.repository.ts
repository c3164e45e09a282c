import { type Db, Prisma } from "@runde-tische/database/client";
import type { RetentionKind } from "./retention-kinds.repository.ts";

export type Period = { kind: RetentionKind; days: number; before: Date; version: number };

export type Due = { count: number; oldestAt: Date | null };

/** In the periods' order. */
export const countDue = (db: Db, periods: readonly Period[], now: Date): Promise<Due[]> => {
  const counts = periods.map(
    ({ kind, before }, order) => Prisma.sql`
      SELECT ${order}::int AS "order", count(*)::int AS count, min(due.at) AS "oldestAt" FROM (${kind.due(before, now)}) due`,
  );
  return db.$queryRaw`SELECT count, "oldestAt" FROM (${Prisma.join(counts, " UNION ALL ")}) kinds ORDER BY "order"`;
};

type ErasesRows = Extract<RetentionKind, { erases: "rows" }>;

/** A part of what is due; fewer than `batch` once nothing is left. */
export const eraseSome = (db: Db, kind: ErasesRows, before: Date, now: Date): Promise<number> =>
  db.$executeRaw(kind.erase(Prisma.sql`${kind.due(before, now)} LIMIT ${kind.batch}`));

/** Oldest first, at most so many in one run; the next run goes on. */
export const listDueIds = async (db: Db, due: Prisma.Sql): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT due.id FROM (${due}) due ORDER BY due.at LIMIT 500`;
  return rows.map(({ id }) => id);
};

export const listPeriods = (db: Db): Promise<{ kind: string; days: number; version: number }[]> =>
  db.retentionPeriod.findMany({ select: { kind: true, days: true, version: true } });

/** False: changed meanwhile. Version 0: nobody set it yet. */
export const setPeriod = async (
  db: Db,
  { kind, ...set }: { kind: string; days: number; changedAt: Date; changedById: string },
  expectedVersion: number,
): Promise<boolean> => {
  const { count } =
    expectedVersion === 0
      ? await db.retentionPeriod.createMany({ data: { kind, ...set }, skipDuplicates: true })
      : await db.retentionPeriod.updateMany({
          where: { kind, version: expectedVersion },
          data: { ...set, version: { increment: 1 } },
        });
  return count === 1;
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
