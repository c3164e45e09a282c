import { Prisma } from "@runde-tische/database/client";

type Period = "b" | "m" | "s" | "h" | "ms" | "e";

/** Today in the zone of the table; belongs into a query over `round_table t`. */
export const tableDay = (now: Date): Prisma.Sql => Prisma.sql`(${now}::timestamptz AT TIME ZONE t.time_zone)::date`;

/** A day, or what gives one in the query. */
type Day = Prisma.Sql | Date | string;

const toSql = (day: Day): Prisma.Sql => (day instanceof Prisma.Sql ? day : Prisma.sql`${day}::date`);

/** Whether the membership, seat or holding is in force on the day; `valid_to` is its last one. */
export const inForce = (row: Period, day: Day): Prisma.Sql =>
  Prisma.sql`(${Prisma.raw(row)}.valid_from <= ${toSql(day)} AND ${notOver(row, day)})`;

/** As `inForce`, also before it begins. */
export const notOver = (row: Period, day: Day): Prisma.Sql =>
  Prisma.sql`(${Prisma.raw(row)}.valid_to IS NULL OR ${Prisma.raw(row)}.valid_to >= ${toSql(day)})`;
