import { Prisma } from "@runde-tische/database/client";
import { inForce, tableDay } from "./periods.repository.ts";

/**
 * Who holds a seat at the table `t` today, as a relation with a row for each seat and person; guests belong to meetings,
 * not to the table. For a lateral join over `round_table t`.
 */
export const seatedPeople = (now: Date): Prisma.Sql => Prisma.sql`(
  SELECT h.person_id, h.role, s.id AS seat_id, s."group", s.position, s.organization_id, o.name AS seat
  FROM (SELECT ${tableDay(now)} AS today) d
  JOIN seat s ON s.table_id = t.id AND s.role <> 'guest'
    AND ${inForce("s", Prisma.sql`d.today`)}
  JOIN seat_holding h ON h.seat_id = s.id AND ${inForce("h", Prisma.sql`d.today`)}
  LEFT JOIN organization o ON o.id = s.organization_id
)`;
