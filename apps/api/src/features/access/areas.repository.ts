import { Prisma } from "@runde-tische/database/client";

/** Whether one area lies in the other; each is a beginning of keys, or what gives one in the query. */
export const overlaps = (one: Prisma.Sql | string, other: Prisma.Sql | string): Prisma.Sql => {
  const [a, b] = [toSql(one), toSql(other)];
  return Prisma.sql`(starts_with(${a}, ${b}) OR starts_with(${b}, ${a}))`;
};

const toSql = (ars: Prisma.Sql | string): Prisma.Sql => (typeof ars === "string" ? Prisma.sql`${ars}::text` : ars);
