import type { Change, listTableChanges as listTableChangesEndpoint } from "@runde-tische/contracts/changes";
import type { Input } from "@runde-tische/contracts/endpoint";
import type { Page } from "@runde-tische/contracts/page";
import type { Ctx } from "../../lib/context.ts";
import { decodeCursor, toPage } from "../../lib/cursor.ts";
import { requireBackstage } from "../round-tables/round-tables.policy.ts";
import { toChange } from "./changes.presenter.ts";
import * as changes from "./changes.repository.ts";

export type NewChange = {
  /** "agenda-item.changed": noun and what happened. */
  kind: string;
  subjectId: string;
  tableId?: string;
  meetingId?: string;
  organizationId?: string;
  isInternal?: boolean;
  /** What changed; the values go beside the log, where they can be erased. */
  values?: readonly ChangedValue[];
};

export type ChangedValue = { field: string; before: string | null; after: string | null };

/** Appends to the log and tells the table's readers after the commit. Belongs inside the transaction of the change. */
export const recordChange = async (ctx: Ctx, change: NewChange): Promise<void> => {
  await changes.insert(ctx.db, ctx.actor, ctx.now, change);
  if (change.tableId) ctx.touched?.add(change.isInternal ? `${change.tableId}/internal` : change.tableId);
};

/** The fields of `patch` that differ from `row`, as the log keeps them. */
export const changedValues = (row: Record<string, unknown>, patch: Record<string, unknown>): ChangedValue[] =>
  Object.entries(patch)
    .map(([field, after]) => ({ field, before: toText(row[field]), after: toText(after) }))
    .filter(({ before, after }) => before !== after);

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
