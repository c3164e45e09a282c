import { Prisma } from "@runde-tische/database/client";
import { isAskedTo } from "./asked-seats.repository.ts";

/**
 * Whether the person of the link `l` still holds its seat, which is still asked to come; over `meeting m` and
 * `round_table t`. Somebody who stands in for the day of the meeting alone keeps the link afterwards, whoever is recalled
 * or is no longer a guest loses it at once.
 */
export const holdsLinkedSeat = (now: Date): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM seat_holding h JOIN seat s ON s.id = h.seat_id
  WHERE h.seat_id = l.seat_id AND h.person_id = l.person_id AND ${isAskedTo(Prisma.sql`m.id`)} AND (
    h.valid_to IS NULL
    OR h.valid_to >= (${now}::timestamptz AT TIME ZONE t.time_zone)::date
    OR (h.valid_from = h.valid_to AND h.valid_to = (m.starts_at AT TIME ZONE m.time_zone)::date)
  )
)`;

export const isLinkAlive = (now: Date): Prisma.Sql =>
  Prisma.sql`(l.revoked_at IS NULL AND l.expires_at > ${now} AND ${holdsLinkedSeat(now)})`;
