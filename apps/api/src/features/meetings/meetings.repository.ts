import { type Db, Prisma } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import type { Cursor } from "../../lib/cursor.ts";
import { meetingStandings } from "../access/meeting-standings.repository.ts";
import type { ManagedTableScope, TableScope } from "../round-tables/round-tables.policy.ts";
import type { ManagedMeetingScope, MeetingScope } from "./meetings.policy.ts";

const shown = {
  table: { select: { id: true, title: true, municipality: { select: { name: true } } } },
} satisfies Prisma.MeetingInclude;

export type MeetingRow = Prisma.MeetingGetPayload<{ include: typeof shown }>;

export type MeetingListRow = Omit<
  Prisma.MeetingGetPayload<object>,
  | "address"
  | "onlineUrl"
  | "access"
  | "accessNote"
  | "cancelledAt"
  | "cancelReason"
  | "sequence"
  | "createdAt"
  | "updatedAt"
  | "version"
>;

export const read = (db: Db, scope: MeetingScope): Promise<MeetingRow> =>
  db.meeting.findUniqueOrThrow({ where: { id: scope.meetingId }, include: shown });

const endsAt = Prisma.sql`m.starts_at + make_interval(mins => m.duration_minutes)`;

/** The table's meetings that the actor sees: coming ones nearest first, past ones latest first. */
export const list = (
  ctx: Ctx,
  scope: TableScope,
  when: "coming" | "past",
  after: Cursor | null,
  limit: number,
): Promise<MeetingListRow[]> => {
  const coming = when === "coming";
  const isAfter = coming ? Prisma.sql`>` : Prisma.sql`<`;
  const order = coming ? Prisma.sql`m.starts_at, m.id` : Prisma.sql`m.starts_at DESC, m.id DESC`;
  return ctx.db.$queryRaw<MeetingListRow[]>`
    SELECT m.id, m.table_id AS "tableId", m.number, m.title, m.state, m.starts_at AS "startsAt", m.time_zone AS "timeZone",
      m.duration_minutes AS "durationMinutes", m.place, m.published_at AS "publishedAt", m.invited_at AS "invitedAt"
    FROM meeting m JOIN ${meetingStandings(ctx)} st ON st.meeting_id = m.id
    WHERE st.table_id = ${scope.tableId}::uuid AND st.sees
      AND ${coming ? Prisma.sql`${endsAt} >= ${ctx.now}` : Prisma.sql`${endsAt} < ${ctx.now}`}
      AND ${after ? Prisma.sql`(m.starts_at, m.id) ${isAfter} (${after[0]}::timestamptz, ${after[1]}::uuid)` : Prisma.sql`true`}
    ORDER BY ${order} LIMIT ${limit + 1}`;
};

export type MeetingFields = {
  title: string | null;
  startsAt: Date;
  durationMinutes: number;
  place: string | null;
  address: string | null;
  onlineUrl: string | null;
  access: string[];
  accessNote: string | null;
};

/** In the table's own time zone. */
export const insert = async (db: Db, scope: ManagedTableScope, fields: MeetingFields, now: Date): Promise<string> => {
  const { timeZone } = await db.roundTable.findUniqueOrThrow({
    where: { id: scope.tableId },
    select: { timeZone: true },
  });
  const data = { ...fields, tableId: scope.tableId, timeZone, createdAt: now, updatedAt: now };
  return (await db.meeting.create({ data, select: { id: true } })).id;
};

/** False: the version is not the expected one, or the meeting was cancelled or closed. */
export const change = async (
  db: Db,
  scope: ManagedMeetingScope,
  patch: Partial<MeetingFields>,
  { expectedVersion, reschedules, now }: { expectedVersion: number; reschedules: boolean; now: Date },
): Promise<boolean> => {
  const { count } = await db.meeting.updateMany({
    where: { id: scope.meetingId, version: expectedVersion, state: { in: ["draft", "running"] } },
    data: {
      ...patch,
      updatedAt: now,
      version: { increment: 1 },
      ...(reschedules && { sequence: { increment: 1 } }),
    },
  });
  return count === 1;
};

/** Gives the next number of the table, under its lock. False: published already, or cancelled. */
export const publish = async (db: Db, scope: ManagedMeetingScope, now: Date): Promise<boolean> => {
  const published = await db.$executeRaw`
    UPDATE meeting SET published_at = ${now}, updated_at = ${now}, version = version + 1,
      number = (SELECT coalesce(max(o.number), 0) + 1 FROM meeting o WHERE o.table_id = ${scope.tableId}::uuid)
    WHERE id = ${scope.meetingId}::uuid AND published_at IS NULL AND state = 'draft'`;
  return published === 1;
};

/** False: cancelled or closed already. */
export const cancel = async (db: Db, scope: ManagedMeetingScope, reason: string, now: Date): Promise<boolean> => {
  const { count } = await db.meeting.updateMany({
    where: { id: scope.meetingId, state: { in: ["draft", "running"] } },
    data: {
      state: "cancelled",
      cancelledAt: now,
      cancelReason: reason,
      updatedAt: now,
      sequence: { increment: 1 },
      version: { increment: 1 },
    },
  });
  return count === 1;
};

/** The personal links of this meeting that still work. */
export const findLinks = (db: Db, scope: ManagedMeetingScope, now: Date) =>
  db.personalLink.findMany({
    where: { meetingId: scope.meetingId, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, personId: true },
    orderBy: { id: "asc" },
  });

/** A link lives as long after a postponed meeting as it would have after the first date. */
export const postponeLinks = (db: Db, scope: ManagedMeetingScope, seconds: number) => db.$executeRaw`
  UPDATE personal_link SET expires_at = expires_at + make_interval(secs => ${seconds})
  WHERE meeting_id = ${scope.meetingId}::uuid AND revoked_at IS NULL`;
