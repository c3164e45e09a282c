import { type Db, Prisma } from "@runde-tische/database/client";
import { isAskedTo } from "../access/asked-seats.repository.ts";
import { inForce } from "../access/periods.repository.ts";
import type { ManagedMeetingScope } from "../meetings/meetings.policy.ts";

export type MeetingSeatRow = {
  group: "municipality" | "welfare" | "citizens" | "partner";
  role: "chair" | "moderator" | "member" | "guest";
  hasVote: boolean;
  organization: string | null;
  groupLabels: Record<string, string>;
  /** On the day of the meeting, the delegate first. */
  holders: { name: string; role: "delegate" | "deputy" }[];
};

/** The seats that are asked to come, by group; a guest's only if invited. */
export const list = (db: Db, scope: ManagedMeetingScope): Promise<MeetingSeatRow[]> => db.$queryRaw`
  WITH mt AS (
    SELECT id, table_id, (starts_at AT TIME ZONE time_zone)::date AS day FROM meeting WHERE id = ${scope.meetingId}::uuid
  )
  SELECT s."group", s.role, s.has_vote AS "hasVote", o.name AS organization, t.group_labels AS "groupLabels",
    coalesce((
      SELECT json_agg(json_build_object('name', p.name, 'role', h.role) ORDER BY h.role, p.name, h.id)
      FROM seat_holding h JOIN person p ON p.id = h.person_id AND p.name IS NOT NULL
      WHERE h.seat_id = s.id AND ${inForce("h", Prisma.sql`mt.day`)}
    ), '[]') AS holders
  FROM mt JOIN round_table t ON t.id = mt.table_id
  JOIN seat s ON s.table_id = mt.table_id AND ${inForce("s", Prisma.sql`mt.day`)}
  LEFT JOIN organization o ON o.id = s.organization_id
  WHERE ${isAskedTo(Prisma.sql`mt.id`)}
  ORDER BY s."group", s.position, s.id LIMIT 500`;
