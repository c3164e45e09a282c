import { type Db, Prisma } from "@runde-tische/database/client";

/** What has its place in time. Who holds a seat since when, and the log, stay as they are. */
const TABLES = [
  "meeting",
  "task",
  "response",
  "personal_link",
  "agenda_item",
  "file",
  "mail",
  "kept_mail",
  "installation",
];
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const ZONE = "Europe/Berlin";

type Column = { table: string; column: string; type: string };

/**
 * Moves a demo that was filled weeks ago on by whole weeks, what was added to it included; belongs in a transaction: meetings keep their weekday and
 * clock time, and those to come are still to come. The installation's own time moves along and tells the next start.
 */
export const moveDemo = async (db: Db, now: Date): Promise<void> => {
  // Locked: two processes that start together move it once.
  const [installation] = await db.$queryRaw<{ createdAt: Date }[]>`
    SELECT created_at AS "createdAt" FROM installation WHERE id = 1 FOR UPDATE`;
  const weeks = Math.floor((now.getTime() - (installation?.createdAt ?? now).getTime()) / WEEK_MS);
  if (weeks < 1) return;
  const columns = await db.$queryRaw<Column[]>`
    SELECT table_name AS table, column_name AS column, data_type AS type FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = ANY (${TABLES})
      AND data_type IN ('date', 'timestamp with time zone')`;
  for (const [table, ofTable] of Map.groupBy(columns, ({ table }) => table)) {
    const moved = ofTable.map(({ column, type }) => Prisma.raw(`"${column}" = ${later(column, type, weeks)}`));
    await db.$executeRaw`UPDATE ${Prisma.raw(`"${table}"`)} SET ${Prisma.join(moved)}`;
  }
};

/** By the clock on the wall: across the change to summer time a week is no fixed number of hours. */
const later = (column: string, type: string, weeks: number): string =>
  type === "date"
    ? `"${column}" + ${weeks * 7}`
    : `("${column}" AT TIME ZONE '${ZONE}' + interval '${weeks} weeks') AT TIME ZONE '${ZONE}'`;
