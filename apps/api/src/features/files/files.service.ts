import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/files";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import type { Audience } from "../../lib/table-news.ts";
import { transaction } from "../../lib/transaction.ts";
import { audienceOf } from "../agenda-items/positions/positions.service.ts";
import { recordChange } from "../changes/changes.service.ts";
import { lockRoundTable } from "../round-tables/round-tables.service.ts";
import {
  type FileScope,
  mayRemove,
  type PlaceScope,
  requireBacklogFilesSeen,
  requireFileRemover,
  requireFileSeen,
  requireMeetingFilesSeen,
  requireTableFilesSeen,
  requireTaskFilesSeen,
} from "./files.policy.ts";
import { toStoredFile } from "./files.presenter.ts";
import * as files from "./files.repository.ts";

type InFile = { fileId: string };

const list = async (ctx: Ctx, place: PlaceScope): Promise<contract.FileList> => {
  const rows = await files.list(ctx, place);
  return {
    items: rows.map((row) => toStoredFile(row, mayRemove(ctx, row))),
    may: { add: place.mayAdd },
    usage: place.manages ? await files.readUsage(ctx.db, place) : null,
  };
};

export const listTableFiles = async (ctx: Ctx, { tableId }: Input<typeof contract.listTableFiles>) =>
  list(ctx, await requireTableFilesSeen(ctx, tableId));

export const listMeetingFiles = async (ctx: Ctx, { meetingId }: Input<typeof contract.listMeetingFiles>) =>
  list(ctx, await requireMeetingFilesSeen(ctx, meetingId));

export const listBacklogFiles = async (ctx: Ctx, { tableId }: Input<typeof contract.listBacklogFiles>) =>
  list(ctx, await requireBacklogFilesSeen(ctx, tableId));

export const listTaskFiles = async (ctx: Ctx, { taskId }: Input<typeof contract.listTaskFiles>) =>
  list(ctx, await requireTaskFilesSeen(ctx, taskId));

export type Download = { row: files.FileRow; content: () => AsyncGenerator<Uint8Array> };

/** The content is read piece by piece while it is sent, without holding a connection between. */
export const openFile = async (ctx: Ctx, { fileId }: InFile): Promise<Download> => {
  const scope = await requireFileSeen(ctx, fileId);
  return { row: scope.row, content: () => pieces(ctx, scope) };
};

async function* pieces(ctx: Ctx, scope: FileScope): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const piece = await files.readChunk(ctx.db, scope, position);
    if (!piece) return;
    yield piece;
  }
}

export const readFile = async (ctx: Ctx, { fileId }: InFile): Promise<contract.StoredFile> => {
  const { row } = await requireFileSeen(ctx, fileId);
  return toStoredFile(row, mayRemove(ctx, row));
};

export const removeFile = async (
  ctx: Ctx,
  { fileId, expectedVersion }: Input<typeof contract.removeFile>,
): Promise<null> => {
  const scope = await requireFileRemover(ctx, fileId);
  await transaction(ctx, async (ctx) => {
    if (!(await files.remove(ctx.db, scope, expectedVersion, ctx.now))) throw new AppError("stale");
    await recordChange(ctx, { kind: "file.removed", ...(await logged(ctx, scope.row)) });
  });
  return null;
};

/** What was never removed stays as it is. */
export const restoreFile = async (ctx: Ctx, { fileId }: InFile): Promise<contract.StoredFile> => {
  const scope = await requireFileRemover(ctx, fileId, true);
  await transaction(ctx, async (ctx) => {
    await requireRoom(ctx, scope.row, scope.row.isRemoved ? scope.row.size : 0);
    if (!(await files.restore(ctx.db, scope))) return;
    await recordChange(ctx, { kind: "file.restored", ...(await logged(ctx, scope.row)) });
  });
  return readFile(ctx, { fileId });
};

/** Under the table's lock, so that two that fit one by one do not come in together. */
export const requireRoom = async (ctx: Ctx, table: { tableId: string }, size: number): Promise<void> => {
  await lockRoundTable(ctx, table);
  const { used, allowed } = await files.readUsage(ctx.db, table);
  if (used + size > allowed) throw new AppError("storage-full");
};

type LoggedFile = Pick<files.FileRow, "id" | "tableId" | "meetingId" | "agendaItemId" | "taskId" | "audience">;

/** Ids alone: a name may say more than everybody may know. */
export const logged = async (ctx: Ctx, { id, tableId, ...place }: LoggedFile) => ({
  subjectId: id,
  tableId,
  ...(await hearers(ctx, place)),
});

const hearers = async (
  { db }: Ctx,
  { meetingId, agendaItemId, taskId, audience }: Omit<LoggedFile, "id" | "tableId">,
): Promise<{ audience: Audience; meetingId: string | null }> => {
  const part = audience === "seats" ? "internal" : "public";
  if (taskId) return { audience: "seats", meetingId: null };
  if (meetingId)
    return { meetingId, audience: audienceOf({ part, meeting: await files.findMeetingState(db, meetingId) }) };
  if (!agendaItemId) return { meetingId: null, audience: audience === "seats" ? "seats" : "public" };
  const item = await files.findItemState(db, agendaItemId);
  return {
    meetingId: item.meetingId,
    audience: audienceOf({ part: item.part === "internal" ? "internal" : part, meeting: item.meeting }),
  };
};
