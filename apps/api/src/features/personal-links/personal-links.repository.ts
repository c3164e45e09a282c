import { type Db, Prisma } from "@runde-tische/database/client";
import { holdsLinkedSeat, isLinkAlive } from "../access/link-validity.repository.ts";
import { inForce } from "../access/periods.repository.ts";

export type LinkRow = {
  id: string;
  generation: number;
  meetingId: string;
  tableId: string;
  seatId: string;
  personId: string;
  role: "delegate" | "deputy";
  name: string | null;
  language: "de" | "en";
  organizationId: string | null;
  /** The organization's name; null for a citizen's seat. */
  seat: string | null;
  visibility: "public" | "network" | "closed";
  deputising: "named" | "organization";
  startsAt: Date;
  timeZone: string;
  expiresAt: Date;
  isAlive: boolean;
  /** Whether the person still may act for the seat; a link that ended can be renewed only then. */
  holdsSeat: boolean;
};

/** Null: no such link. */
export const find = async (db: Db, linkId: string, now: Date): Promise<LinkRow | null> => {
  const rows = await db.$queryRaw<LinkRow[]>`
    SELECT l.id, l.generation, l.meeting_id AS "meetingId", m.table_id AS "tableId", l.seat_id AS "seatId",
      l.person_id AS "personId", l.role, p.name, p.language, s.organization_id AS "organizationId", o.name AS seat,
      t.visibility, t.deputising, m.starts_at AS "startsAt", m.time_zone AS "timeZone", l.expires_at AS "expiresAt",
      ${isLinkAlive(now)} AS "isAlive", ${holdsLinkedSeat(now)} AS "holdsSeat"
    FROM personal_link l
    JOIN meeting m ON m.id = l.meeting_id JOIN round_table t ON t.id = m.table_id
    JOIN seat s ON s.id = l.seat_id JOIN person p ON p.id = l.person_id
    LEFT JOIN organization o ON o.id = s.organization_id
    WHERE l.id = ${linkId}::uuid`;
  return rows[0] ?? null;
};

/** Of the letter that was printed with this code; null: none was. */
export const findByCode = async (db: Db, codeHash: string): Promise<{ id: string; generation: number } | null> => {
  const letter = await db.letter.findUnique({ where: { codeHash }, select: { linkId: true, generation: true } });
  return letter && { id: letter.linkId, generation: letter.generation };
};

/** Serialises what two requests would do to the same link. */
export const lock = (db: Db, linkId: string) =>
  db.$queryRaw`SELECT 1 FROM personal_link WHERE id = ${linkId}::uuid FOR UPDATE`;

/** Ends what was given out before. */
export const raiseGeneration = (db: Db, linkId: string, expiresAt: Date) =>
  db.personalLink.update({
    where: { id: linkId },
    data: { generation: { increment: 1 }, revokedAt: null, expiresAt },
    select: { id: true },
  });

export type NewLink = {
  meetingId: string;
  seatId: string;
  personId: string;
  role: "delegate" | "deputy";
  expiresAt: Date;
};

/** The link of this person and seat for the meeting; one that is there already is given back as it is. */
export const upsert = (db: Db, link: NewLink, now: Date): Promise<{ id: string }> => {
  const { meetingId, seatId, personId, role } = link;
  return db.personalLink.upsert({
    where: { meetingId_seatId_personId: { meetingId, seatId, personId } },
    create: { ...link, createdAt: now },
    update: { role },
    select: { id: true },
  });
};

/** As `upsert`, for all of one meeting. */
export const upsertMany = async (db: Db, links: readonly NewLink[], now: Date): Promise<LinkState[]> => {
  await db.personalLink.createMany({ data: links.map((link) => ({ ...link, createdAt: now })), skipDuplicates: true });
  const asked = links.map(({ meetingId, seatId, personId, role }) => ({
    meeting_id: meetingId,
    seat_id: seatId,
    person_id: personId,
    role,
  }));
  const q = Prisma.sql`jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
    AS q(meeting_id uuid, seat_id uuid, person_id uuid, role holding_role)`;
  const isAsked = Prisma.sql`(l.meeting_id, l.seat_id, l.person_id) = (q.meeting_id, q.seat_id, q.person_id)`;
  await db.$executeRaw`UPDATE personal_link l SET role = q.role FROM ${q} WHERE ${isAsked} AND l.role <> q.role`;
  return db.$queryRaw<LinkState[]>`
    SELECT l.id, l.meeting_id AS "meetingId", m.table_id AS "tableId", l.person_id AS "personId", m.starts_at AS "startsAt",
      ${isLinkAlive(now)} AS "isAlive"
    FROM ${q} JOIN personal_link l ON ${isAsked}
    JOIN meeting m ON m.id = l.meeting_id JOIN round_table t ON t.id = m.table_id
    ORDER BY l.id`;
};

export type LinkState = Pick<LinkRow, "id" | "meetingId" | "tableId" | "personId" | "startsAt" | "isAlive">;

/** Null: no such link. */
export const findMeeting = async (
  db: Db,
  linkId: string,
): Promise<{ meetingId: string; isInvited: boolean } | null> => {
  const select = { meetingId: true, meeting: { select: { invitedAt: true } } };
  const link = await db.personalLink.findUnique({ where: { id: linkId }, select });
  return link && { meetingId: link.meetingId, isInvited: link.meeting.invitedAt !== null };
};

/** Whom a delegate may hand over to on the day of the meeting: named deputies, or by the table's rules any member. */
export const listDeputies = (
  db: Db,
  { seatId, personId, organizationId, deputising, startsAt, timeZone }: DeputyQuery,
): Promise<{ personId: string; name: string | null }[]> => db.$queryRaw`
  WITH day AS (SELECT (${startsAt}::timestamptz AT TIME ZONE ${timeZone})::date AS d)
  SELECT p.id AS "personId", p.name FROM person p, day
  WHERE p.id <> ${personId}::uuid AND p.erased_at IS NULL AND (
    EXISTS (
      SELECT 1 FROM seat_holding h WHERE h.seat_id = ${seatId}::uuid AND h.person_id = p.id AND h.role = 'deputy'
        AND ${inForce("h", Prisma.sql`d`)})
    OR (${deputising === "organization"} AND EXISTS (
      SELECT 1 FROM membership ms WHERE ms.organization_id = ${organizationId}::uuid AND ms.person_id = p.id
        AND ${inForce("ms", Prisma.sql`d`)}))
  )
  ORDER BY p.name, p.id LIMIT 100`;

export type DeputyQuery = Pick<
  LinkRow,
  "seatId" | "personId" | "organizationId" | "deputising" | "startsAt" | "timeZone"
>;
