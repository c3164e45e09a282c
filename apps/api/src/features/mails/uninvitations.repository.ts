import { type Db, Prisma } from "@runde-tische/database/client";
import { isLinkAlive } from "../access/link-validity.repository.ts";

/** What is not named may be any. */
export type Which = { linkId?: string; meetingId?: string; seatId?: string; personId?: string };

export type LostLink = { id: string; personId: string; meetingId: string };

/** A calendar entry went out for the link `l`, and has not been taken back since. */
const hasEntry = Prisma.sql`EXISTS (
  SELECT 1 FROM mail e WHERE e.link_id = l.id AND e.status = 'sent'
    AND e.kind IN ('meeting.invitation', 'meeting.changed', 'meeting.handover', 'meeting.link-renewed')
    AND NOT EXISTS (
      SELECT 1 FROM mail u WHERE u.link_id = l.id AND u.kind IN ('meeting.uninvited', 'meeting.cancelled')
        AND u.status = 'sent' AND u.sent_at >= e.created_at))`;

/** Links to coming meetings that stand no more, of those who were asked to come and have no other to the same meeting. */
export const listLost = (db: Db, { linkId, meetingId, seatId, personId }: Which, now: Date): Promise<LostLink[]> =>
  db.$queryRaw`
  WITH lost AS (
    SELECT l.id, l.person_id, l.meeting_id
    FROM personal_link l JOIN meeting m ON m.id = l.meeting_id JOIN round_table t ON t.id = m.table_id
    WHERE m.starts_at > ${now} AND NOT ${isLinkAlive(now)} AND ${hasEntry}
      AND (${linkId ?? null}::uuid IS NULL OR l.id = ${linkId ?? null}::uuid)
      AND (${meetingId ?? null}::uuid IS NULL OR m.id = ${meetingId ?? null}::uuid)
      AND (${seatId ?? null}::uuid IS NULL OR l.seat_id = ${seatId ?? null}::uuid)
      AND (${personId ?? null}::uuid IS NULL OR l.person_id = ${personId ?? null}::uuid)
  )
  SELECT lost.id, lost.person_id AS "personId", lost.meeting_id AS "meetingId" FROM lost
  WHERE NOT EXISTS (
    SELECT 1 FROM personal_link l JOIN meeting m ON m.id = l.meeting_id JOIN round_table t ON t.id = m.table_id
    WHERE l.meeting_id = lost.meeting_id AND l.person_id = lost.person_id AND ${isLinkAlive(now)})
  ORDER BY lost.id`;
