import type { Guest } from "@runde-tische/contracts/guests";
import { type Db, Prisma } from "@runde-tische/database/client";
import { inForce } from "../access/periods.repository.ts";
import type { ManagedMeetingScope } from "../meetings/meetings.policy.ts";

/** Where there are none, persons and items are null. */
export type GuestRow = Omit<Guest, "persons" | "agendaItemIds"> & {
  persons: Guest["persons"] | null;
  agendaItemIds: string[] | null;
};

/** In the order of the seats; only one seat if told. */
export const list = (db: Db, scope: ManagedMeetingScope, seatId?: string): Promise<GuestRow[]> => db.$queryRaw`
  WITH mt AS (
    SELECT id, table_id, (starts_at AT TIME ZONE time_zone)::date AS day FROM meeting WHERE id = ${scope.meetingId}::uuid
  )
  SELECT s.id AS "seatId", s."group", o.name AS organization,
    EXISTS (SELECT 1 FROM meeting_guest g WHERE g.meeting_id = mt.id AND g.seat_id = s.id) AS "isInvitedToMeeting",
    (
      SELECT json_agg(i.id ORDER BY i.part, i.rank, i.id)
      FROM agenda_item_guest g JOIN agenda_item i ON i.id = g.agenda_item_id
      WHERE g.seat_id = s.id AND i.meeting_id = mt.id AND i.deleted_at IS NULL
    ) AS "agendaItemIds",
    (
      SELECT json_agg(json_build_object('personId', p.id, 'name', p.name, 'role', h.role) ORDER BY h.role, p.name, h.id)
      FROM seat_holding h JOIN person p ON p.id = h.person_id
      WHERE h.seat_id = s.id AND ${inForce("h", Prisma.sql`mt.day`)}
    ) AS persons
  FROM mt JOIN seat s ON s.table_id = mt.table_id AND s.role = 'guest'
    AND ${inForce("s", Prisma.sql`mt.day`)}
  LEFT JOIN organization o ON o.id = s.organization_id
  WHERE ${seatId ? Prisma.sql`s.id = ${seatId}::uuid` : Prisma.sql`true`}
  ORDER BY s.position, s.id`;

/** Until the end of the transaction the meeting is neither closed nor cancelled, and no other guest changed. Null: it is over. */
export const lockOpenMeeting = async (
  db: Db,
  scope: ManagedMeetingScope,
): Promise<{ publishedAt: Date | null } | null> => {
  const open = await db.$queryRaw<{ publishedAt: Date | null }[]>`
    SELECT published_at AS "publishedAt" FROM meeting
    WHERE id = ${scope.meetingId}::uuid AND state IN ('draft', 'running') FOR NO KEY UPDATE`;
  return open[0] ?? null;
};

/** Those of the items that stand on the meeting's agenda. */
export const findItemIds = async (db: Db, scope: ManagedMeetingScope, ids: readonly string[]): Promise<Set<string>> => {
  const where = { meetingId: scope.meetingId, deletedAt: null, id: { in: [...ids] } };
  const items = await db.agendaItem.findMany({ where, select: { id: true } });
  return new Set(items.map(({ id }) => id));
};

export const inviteToMeeting = ({ meetingGuest }: Db, { meetingId }: ManagedMeetingScope, seatId: string) =>
  meetingGuest.createMany({ data: { meetingId, seatId }, skipDuplicates: true });

export const uninviteFromMeeting = ({ meetingGuest }: Db, { meetingId }: ManagedMeetingScope, seatId: string) =>
  meetingGuest.deleteMany({ where: { meetingId, seatId } });

export const inviteToItems = (db: Db, _scope: ManagedMeetingScope, seatId: string, agendaItemIds: readonly string[]) =>
  db.agendaItemGuest.createMany({
    data: agendaItemIds.map((agendaItemId) => ({ agendaItemId, seatId })),
    skipDuplicates: true,
  });

export const uninviteFromItems = (db: Db, { meetingId }: ManagedMeetingScope, seatId: string, ids: readonly string[]) =>
  db.agendaItemGuest.deleteMany({ where: { seatId, agendaItemId: { in: [...ids] }, agendaItem: { meetingId } } });
