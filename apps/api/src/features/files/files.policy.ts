import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { refusal } from "../access/access.policy.ts";
import { requireItemManaged } from "../agenda-items/agenda-items.policy.ts";
import { requireMeetingManaged, requireMeetingSeen } from "../meetings/meetings.policy.ts";
import { requireBackstage, requireManagedTable, requireVisibleTable } from "../round-tables/round-tables.policy.ts";
import { requireTaskFinisher, requireTaskSeen } from "../tasks/tasks.policy.ts";
import { type FileRow, find } from "./files.repository.ts";

declare const proven: unique symbol;

type Place = {
  readonly tableId: string;
  readonly meetingId: string | null;
  readonly agendaItemId: string | null;
  readonly taskId: string | null;
  /** The items that lie in no meeting, together. */
  readonly inBacklog: boolean;
};

/** A place whose files the actor was shown to see. Only this file makes one. */
export type PlaceScope = Place & {
  readonly manages: boolean;
  /** May add files. */
  readonly mayAdd: boolean;
  readonly [proven]: "seen" | "filled";
};

/** A place to which the actor may add files. */
export type FilledPlaceScope = PlaceScope & { readonly [proven]: "filled" };

/** A file the actor was shown to see, as it was then. Only this file makes one. */
export type FileScope = { readonly fileId: string; readonly row: FileRow; readonly [proven]: true };

const NOWHERE = { meetingId: null, agendaItemId: null, taskId: null, inBacklog: false };

const filled = (place: Place, manages: boolean) => ({ ...place, manages, mayAdd: true }) as FilledPlaceScope;
const seen = (place: Place, manages: boolean, mayAdd = manages) => ({ ...place, manages, mayAdd }) as PlaceScope;

export const requireTableFilesSeen = async (ctx: Ctx, tableId: string): Promise<PlaceScope> => {
  const { standing } = await requireVisibleTable(ctx, tableId);
  return seen({ ...NOWHERE, tableId }, standing.manages, standing.manages && standing.status !== "refused");
};

export const requireMeetingFilesSeen = async (ctx: Ctx, meetingId: string): Promise<PlaceScope> => {
  const { tableId, standing } = await requireMeetingSeen(ctx, meetingId);
  return seen({ ...NOWHERE, tableId, meetingId }, standing.manages);
};

export const requireBacklogFilesSeen = async (ctx: Ctx, tableId: string): Promise<PlaceScope> => {
  await requireBackstage(ctx, tableId);
  return seen({ ...NOWHERE, tableId, inBacklog: true }, true);
};

export const requireTaskFilesSeen = async (ctx: Ctx, taskId: string): Promise<PlaceScope> => {
  const { tableId, row } = await requireTaskSeen(ctx, taskId);
  return seen({ ...NOWHERE, tableId, taskId }, row.manages, row.mayFinish);
};

export const requireTableFilled = async (ctx: Ctx, tableId: string): Promise<FilledPlaceScope> => {
  await requireManagedTable(ctx, tableId);
  return filled({ ...NOWHERE, tableId }, true);
};

export const requireMeetingFilled = async (ctx: Ctx, meetingId: string): Promise<FilledPlaceScope> => {
  const { tableId } = await requireMeetingManaged(ctx, meetingId);
  return filled({ ...NOWHERE, tableId, meetingId }, true);
};

export const requireItemFilled = async (ctx: Ctx, agendaItemId: string): Promise<FilledPlaceScope> => {
  const { tableId } = await requireItemManaged(ctx, agendaItemId);
  return filled({ ...NOWHERE, tableId, agendaItemId }, true);
};

/** Whoever has to do a task shows what they did. */
export const requireTaskFilled = async (ctx: Ctx, taskId: string): Promise<FilledPlaceScope> => {
  const { tableId, row } = await requireTaskFinisher(ctx, taskId, "progress");
  return filled({ ...NOWHERE, tableId, taskId }, row.manages);
};

/** As its place is seen; a removed one only by those who may bring it back. */
export const requireFileSeen = async (ctx: Ctx, fileId: string, andRemoved = false): Promise<FileScope> => {
  const row = await find(ctx, fileId);
  if (!row || (row.isRemoved && !andRemoved)) throw new AppError("not-found");
  if (row.taskId) await requireTaskSeen(ctx, row.taskId);
  else if (!row.sees) throw refusal(ctx, row.lacksSecondFactor, "not-found");
  if (row.isRemoved && !mayRemove(ctx, row)) throw new AppError("not-found");
  return { fileId, row } as FileScope;
};

/** Who manages the table; whoever added something to their task takes it away again. */
export const requireFileRemover = async (ctx: Ctx, fileId: string, andRemoved = false): Promise<FileScope> => {
  const scope = await requireFileSeen(ctx, fileId, andRemoved);
  if (mayRemove(ctx, scope.row)) return scope;
  throw refusal(ctx, scope.row.lacksSecondFactor, "forbidden");
};

export const mayRemove = ({ actor }: Ctx, row: FileRow): boolean =>
  row.manages || (row.taskId !== null && actor.kind !== "anonymous" && row.uploadedById === actor.personId);
