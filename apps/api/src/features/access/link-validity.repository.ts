import { Prisma } from "@runde-tische/database/client";
import { isAskedTo } from "./asked-seats.repository.ts";
import { inForce, tableDay } from "./periods.repository.ts";

/**
 * Whether the person of the link `l` holds its seat, which is still asked to come, today and, as long as the meeting is
 * to come, on its day; over `meeting m` and `round_table t`. Somebody who stands in for the day of the meeting alone keeps
 * the link afterwards, whoever is recalled or is no longer a guest loses it at once, and has it again when named again.
 */
export const holdsLinkedSeat = (now: Date): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM seat_holding h JOIN seat s ON s.id = h.seat_id,
    LATERAL (SELECT (m.starts_at AT TIME ZONE m.time_zone)::date AS on_day) meeting_day,
    LATERAL (SELECT greatest(${tableDay(now)}, on_day) AS until_day) needed
  WHERE h.seat_id = l.seat_id AND h.person_id = l.person_id AND ${isAskedTo(Prisma.sql`m.id`)} AND (
    ${inForce("h", Prisma.sql`until_day`)}
    OR (h.valid_from = h.valid_to AND h.valid_to = on_day)
  )
)`;

export const isLinkAlive = (now: Date): Prisma.Sql =>
  Prisma.sql`(l.revoked_at IS NULL AND l.expires_at > ${now} AND ${holdsLinkedSeat(now)})`;
