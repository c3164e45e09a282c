import { Prisma } from "@runde-tische/database/client";

/**
 * Whether the person of the link `l` still holds its seat; over `meeting m` and `round_table t`. Somebody who stands in
 * for the day of the meeting alone keeps the link afterwards, whoever is recalled loses it at once.
 */
export const holdsLinkedSeat = (now: Date): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM seat_holding h
  WHERE h.seat_id = l.seat_id AND h.person_id = l.person_id AND (
    h.valid_to IS NULL
    OR h.valid_to >= (${now}::timestamptz AT TIME ZONE t.time_zone)::date
    OR (h.valid_from = h.valid_to AND h.valid_to = (m.starts_at AT TIME ZONE m.time_zone)::date)
  )
)`;

export const isLinkAlive = (now: Date): Prisma.Sql =>
  Prisma.sql`(l.revoked_at IS NULL AND l.expires_at > ${now} AND ${holdsLinkedSeat(now)})`;
