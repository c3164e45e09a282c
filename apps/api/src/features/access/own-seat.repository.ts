import { Prisma } from "@runde-tische/database/client";
import { inForce } from "./periods.repository.ts";

export type HolderAnswer = { personId: string; role: "delegate" | "deputy"; answer: "yes" | "no" | "maybe" | null };

const day = Prisma.sql`(m.starts_at AT TIME ZONE m.time_zone)::date`;
const holds = inForce("h", day);

/**
 * The seat that the person fills on the day of the meeting `m`, as delegate before as deputy; a guest's only if it is invited
 * by the meeting's standing `st`.
 */
export const ownSeat = (personId: string): Prisma.Sql => Prisma.sql`(
  SELECT s.id, o.name FROM seat_holding h JOIN seat s ON s.id = h.seat_id LEFT JOIN organization o ON o.id = s.organization_id
  WHERE h.person_id = ${personId}::uuid AND s.table_id = m.table_id AND ${holds}
    AND ${inForce("s", day)} AND (s.role <> 'guest' OR st.is_guest)
  ORDER BY h.role, s.id LIMIT 1
)`;

/** The latest answers of all who hold the seat `seat` on the day of the meeting `m`, as `HolderAnswer`s. */
export const answersOfSeat: Prisma.Sql = Prisma.sql`(
  SELECT json_agg(json_build_object('personId', h.person_id, 'role', h.role, 'answer', (
    SELECT r.answer FROM response r WHERE r.meeting_id = m.id AND r.seat_id = h.seat_id AND r.person_id = h.person_id
    ORDER BY r.at DESC, r.id DESC LIMIT 1
  )) ORDER BY h.role, h.id) AS answers
  FROM seat_holding h WHERE h.seat_id = seat.id AND ${holds}
)`;
