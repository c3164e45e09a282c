import type { Db, Prisma } from "@runde-tische/database/client";
import type { ManagedTableScope } from "../round-tables/round-tables.policy.ts";
import type { ManagedMeetingScope, MeetingScope } from "./meetings.policy.ts";

const shown = {
  table: { select: { id: true, title: true, municipality: { select: { ars: true, name: true } } } },
} satisfies Prisma.MeetingInclude;

export type MeetingRow = Prisma.MeetingGetPayload<{ include: typeof shown }>;

export const read = (db: Db, scope: MeetingScope): Promise<MeetingRow> =>
  db.meeting.findUniqueOrThrow({ where: { id: scope.meetingId }, include: shown });

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
  { expected, reschedules, now }: { expected: Versions; reschedules: boolean; now: Date },
): Promise<boolean> => {
  const { count } = await db.meeting.updateMany({
    where: unchanged(scope, expected),
    data: {
      ...patch,
      updatedAt: now,
      version: { increment: 1 },
      ...(reschedules && { sequence: { increment: 1 } }),
    },
  });
  return count === 1;
};

/** As `change`, of what only those see who may answer: whatever others could tell it by stays. */
export const changeOnlineUrl = async (
  db: Db,
  scope: ManagedMeetingScope,
  patch: Pick<Partial<MeetingFields>, "onlineUrl">,
  expected: Versions,
): Promise<boolean> => {
  const data = { ...patch, onlineVersion: { increment: 1 } };
  const { count } = await db.meeting.updateMany({ where: unchanged(scope, expected), data });
  return count === 1;
};

type Versions = Pick<MeetingRow, "version" | "onlineVersion">;

const unchanged = ({ meetingId }: ManagedMeetingScope, { version, onlineVersion }: Versions) =>
  ({ id: meetingId, version, onlineVersion, state: { in: ["draft", "running"] } }) satisfies Prisma.MeetingWhereInput;

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
