import type { ChangeKind } from "@runde-tische/contracts/change-kinds";
import type { Change, listTableChanges as listTableChangesEndpoint } from "@runde-tische/contracts/changes";
import type { Input } from "@runde-tische/contracts/endpoint";
import type { Page } from "@runde-tische/contracts/page";
import type { Ctx } from "../../lib/context.ts";
import { decodeCursor, toPage } from "../../lib/cursor.ts";
import { type Audience, addNews, isInternal } from "../../lib/table-news.ts";
import { requireBackstage } from "../round-tables/round-tables.policy.ts";
import { toChange } from "./changes.presenter.ts";
import * as changes from "./changes.repository.ts";

export type NewChange = {
  kind: ChangeKind;
  subjectId: string;
  organizationId?: string;
  /** What changed; the values go beside the log, where they can be erased. */
  values?: readonly ChangedValue[];
} & (AtTable | { tableId?: never });

/** A change at a table says who may know of it. */
export type AtTable = Place & {
  tableId: string;
  /** Where it was until now, if elsewhere. */
  from?: Place;
};

type Place = { audience: Audience; meetingId?: string | null };

export type ChangedValue = { field: string; before: string | null; after: string | null };

/** Appends to the log and tells the table's readers after the commit. Belongs inside the transaction of the change. */
export const recordChange = async (ctx: Ctx, change: NewChange): Promise<void> => {
  await changes.insert(ctx.db, ctx.actor, ctx.now, { ...toRow(change), values: change.values ?? [] });
  tellReaders(ctx, change);
};

/** As `recordChange`, for many in as many statements as for one. */
export const recordChanges = async (ctx: Ctx, recorded: readonly NewChange[]): Promise<void> => {
  const rows = recorded.map((change) => ({ ...toRow(change), values: change.values ?? [] }));
  await changes.insertMany(ctx.db, ctx.actor, ctx.now, rows);
  for (const change of recorded) tellReaders(ctx, change);
};

const toRow = ({ kind, subjectId, organizationId, ...change }: NewChange): Omit<changes.NewChangeRow, "values"> => {
  const row = { kind, subjectId, organizationId: organizationId ?? null };
  if (change.tableId === undefined) return { ...row, tableId: null, meetingId: null, isInternal: false };
  const { tableId, meetingId = null, audience, from } = change;
  return { ...row, tableId, meetingId, isInternal: isInternal(audience) && (!from || isInternal(from.audience)) };
};

const tellReaders = (ctx: Ctx, change: NewChange): void => {
  if (change.tableId === undefined) return;
  tell(ctx, change.tableId, change, change.subjectId);
  if (change.from) tell(ctx, change.tableId, change.from, change.subjectId);
};

const tell = ({ touched }: Ctx, tableId: string, { audience, meetingId }: Place, subjectId: string): void => {
  const subjectIds = audience === "public" ? [] : [subjectId];
  const news = { audience, meetingId: meetingId ?? null, subjectIds };
  touched?.set(tableId, addNews(touched.get(tableId) ?? [], news));
};

/** The fields of `patch` that differ from `row`, as the log keeps them. */
export const changedValues = (row: Record<string, unknown>, patch: Record<string, unknown>): ChangedValue[] =>
  Object.entries(patch)
    .map(([field, after]) => ({ field, before: toText(row[field]), after: toText(after) }))
    .filter(({ before, after }) => before !== after);

/** As `changedValues`, of what must not be kept: the fields' names alone. */
export const changedFields = (row: Record<string, unknown>, patch: Record<string, unknown>): ChangedValue[] =>
  changedValues(row, patch).map(({ field }) => ({ field, before: null, after: null }));

const toText = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === "string" ? value : JSON.stringify(value);
};

export const listTableChanges = async (
  ctx: Ctx,
  { tableId, ...paging }: Input<typeof listTableChangesEndpoint>,
): Promise<Page<Change>> => {
  await requireBackstage(ctx, tableId);
  return listChangesOf(ctx, { tableId }, paging);
};

/** For callers who have shown that the actor sees all of it. */
export const listChangesOf = async (
  ctx: Ctx,
  of: { tableId: string } | { subjectId: string },
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<Change>> => {
  const rows = await changes.list(ctx.db, of, decodeCursor(cursor, 1), limit);
  return toPage(rows, limit, toChange, ({ id }) => [id]);
};

/** Nobody can read any more what the subject's fields held before; null: any field. That they were changed stays. */
export const eraseValues = (ctx: Ctx, subjectId: string, fields: readonly string[] | null): Promise<unknown> =>
  changes.eraseValues(ctx.db, subjectId, fields);
