import { type Db, Prisma } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import { tableStandings } from "../access/access.repository.ts";
import { meetingStandings, seesItem } from "../access/meeting-standings.repository.ts";
import type { FileScope, PlaceScope } from "./files.policy.ts";

export type FileRow = {
  id: string;
  tableId: string;
  meetingId: string | null;
  agendaItemId: string | null;
  taskId: string | null;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  audience: "public" | "seats";
  metadataRemoved: boolean;
  uploadedById: string | null;
  createdAt: Date;
  isRemoved: boolean;
  version: number;
  /** As the place says; of a task's it says nothing. */
  sees: boolean;
  manages: boolean;
  lacksSecondFactor: boolean;
};

type Who = Pick<Ctx, "actor" | "now">;

/** A meeting's files are seen as its items are; what lies in the backlog only by those who manage the table. */
const seesPlace = (who: Who) => Prisma.sql`CASE
  WHEN f.task_id IS NOT NULL THEN false
  WHEN f.agenda_item_id IS NOT NULL AND i.meeting_id IS NULL THEN ts.manages AND i.deleted_at IS NULL
  WHEN f.agenda_item_id IS NOT NULL THEN i.deleted_at IS NULL AND coalesce(${seesItem(who)}, false)
    AND (f.audience = 'public' OR coalesce(st.sees_internal, false))
  WHEN f.meeting_id IS NOT NULL THEN coalesce(CASE f.audience WHEN 'public' THEN st.sees_agenda ELSE st.sees_internal END, false)
  ELSE CASE f.audience WHEN 'public' THEN ts.sees ELSE ts.sees AND ts.sees_internal END END`;

const fileRows = (who: Who): Prisma.Sql => Prisma.sql`(
  SELECT f.id, f.table_id AS "tableId", f.meeting_id AS "meetingId", f.agenda_item_id AS "agendaItemId", f.task_id AS "taskId",
    f.name, f.media_type AS "mediaType", f.size, f.sha256, f.audience, f.metadata_removed AS "metadataRemoved",
    f.uploaded_by_id AS "uploadedById", f.created_at AS "createdAt", f.deleted_at IS NOT NULL AS "isRemoved", f.version,
    ts.manages, ts.lacks_second_factor AS "lacksSecondFactor", i.meeting_id AS "itemMeetingId", ${seesPlace(who)} AS sees
  FROM file f JOIN round_table t ON t.id = f.table_id JOIN ${tableStandings(who)} ts ON ts.table_id = f.table_id
  LEFT JOIN agenda_item i ON i.id = f.agenda_item_id
  LEFT JOIN meeting m ON m.id = coalesce(f.meeting_id, i.meeting_id)
  LEFT JOIN ${meetingStandings(who)} st ON st.meeting_id = m.id
  WHERE f.ready_at IS NOT NULL
)`;

/** Null: no such file, or not ready yet. */
export const find = async (ctx: Ctx, fileId: string): Promise<FileRow | null> => {
  const rows = await ctx.db.$queryRaw<FileRow[]>`SELECT r.* FROM ${fileRows(ctx)} r WHERE r.id = ${fileId}::uuid`;
  return rows[0] ?? null;
};

/** More than that no meeting with all its items has, unless items were moved together. */
const MOST_LISTED = 1000;

const isSeenIn = ({ meetingId, taskId, inBacklog }: PlaceScope): Prisma.Sql => {
  if (inBacklog) return Prisma.sql`r."agendaItemId" IS NOT NULL AND r."itemMeetingId" IS NULL AND r.sees`;
  if (taskId) return Prisma.sql`r."taskId" = ${taskId}::uuid`;
  if (meetingId) return Prisma.sql`${meetingId}::uuid IN (r."meetingId", r."itemMeetingId") AND r.sees`;
  return Prisma.sql`r."meetingId" IS NULL AND r."agendaItemId" IS NULL AND r."taskId" IS NULL AND r.sees`;
};

/** Of those in the place, a meeting with its items, what the actor sees; latest first. */
export const list = (ctx: Ctx, place: PlaceScope): Promise<FileRow[]> =>
  ctx.db.$queryRaw<FileRow[]>`
    SELECT r.* FROM ${fileRows(ctx)} r
    WHERE r."tableId" = ${place.tableId}::uuid AND NOT r."isRemoved" AND ${isSeenIn(place)}
    ORDER BY r."createdAt" DESC, r.id LIMIT ${MOST_LISTED}`;

const BYTES_OF_MEGABYTE = 1024 * 1024;

/** Bytes: of all that is ready and not taken away, and what the table has. */
export const readUsage = async (
  db: Db,
  { tableId }: { tableId: string },
): Promise<{ used: number; allowed: number }> => {
  const where = { tableId, readyAt: { not: null }, deletedAt: null };
  const { _sum } = await db.file.aggregate({ where, _sum: { size: true } });
  const table = await db.roundTable.findUniqueOrThrow({ where: { id: tableId }, select: { storageMegabytes: true } });
  return { used: _sum.size ?? 0, allowed: table.storageMegabytes * BYTES_OF_MEGABYTE };
};

const inPlace = ({ tableId, meetingId, agendaItemId, taskId }: PlaceScope) => ({
  tableId,
  meetingId,
  agendaItemId,
  taskId,
});

export const countIn = (db: Db, place: PlaceScope): Promise<number> =>
  db.file.count({ where: { ...inPlace(place), readyAt: { not: null }, deletedAt: null } });

export const restore = async (db: Db, { fileId }: FileScope): Promise<boolean> => {
  const where = { id: fileId, deletedAt: { not: null } };
  return (await db.file.updateMany({ where, data: { deletedAt: null, version: { increment: 1 } } })).count === 1;
};

/** False: the version is not the expected one, or somebody else took it away. */
export const remove = async (db: Db, { fileId }: FileScope, expectedVersion: number, now: Date): Promise<boolean> => {
  const where = { id: fileId, version: expectedVersion, deletedAt: null };
  return (await db.file.updateMany({ where, data: { deletedAt: now, version: { increment: 1 } } })).count === 1;
};

/** What tells who may hear of it. */
export const findMeetingState = (db: Db, meetingId: string) =>
  db.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: { publishedAt: true, invitedAt: true } });

export const findItemState = (db: Db, agendaItemId: string) =>
  db.agendaItem.findUniqueOrThrow({
    where: { id: agendaItemId },
    select: { part: true, meetingId: true, meeting: { select: { publishedAt: true, invitedAt: true } } },
  });

/** Null: there is none so far in. */
export const readChunk = async (db: Db, { fileId }: FileScope, position: number): Promise<Uint8Array | null> => {
  const where = { fileId_position: { fileId, position } };
  return (await db.fileChunk.findUnique({ where, select: { bytes: true } }))?.bytes ?? null;
};
