import type * as contract from "@runde-tische/contracts/agenda-items";
import type { Input } from "@runde-tische/contracts/endpoint";
import type { InMeeting } from "@runde-tische/contracts/meetings";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { transaction } from "../../lib/transaction.ts";
import { changedValues, recordChange } from "../changes/changes.service.ts";
import { tellUninvited } from "../mails/uninvitations.service.ts";
import { requireMeetingManaged } from "../meetings/meetings.policy.ts";
import { requireBackstage, requireManagedTable } from "../round-tables/round-tables.policy.ts";
import { lockRoundTable } from "../round-tables/round-tables.service.ts";
import { requireItemManaged, requireItemSeen } from "./agenda-items.policy.ts";
import { toAgendaItem } from "./agenda-items.presenter.ts";
import * as agendaItems from "./agenda-items.repository.ts";
import { audienceOf, rankAtEnd } from "./positions/positions.service.ts";

type InItem = { agendaItemId: string };

export const readAgendaItem = async (ctx: Ctx, { agendaItemId }: InItem): Promise<contract.AgendaItem> => {
  const scope = await requireItemSeen(ctx, agendaItemId);
  return toAgendaItem(await agendaItems.read(ctx.db, scope));
};

export const addAgendaItem = async (
  ctx: Ctx,
  { meetingId, ...item }: InMeeting & contract.NewAgendaItem,
): Promise<contract.AgendaItem> => {
  const { tableId } = await requireMeetingManaged(ctx, meetingId);
  return append(ctx, { tableId, meetingId }, item);
};

export const addBacklogItem = async (
  ctx: Ctx,
  { tableId, ...item }: Input<typeof contract.addBacklogItem>,
): Promise<contract.AgendaItem> => {
  await requireManagedTable(ctx, tableId);
  return append(ctx, { tableId, meetingId: null }, item);
};

const append = async (
  ctx: Ctx,
  to: { tableId: string; meetingId: string | null },
  item: contract.NewAgendaItem,
): Promise<contract.AgendaItem> =>
  transaction(ctx, async (ctx) => {
    await requirePresenter(ctx, item.presenterSeatId, to.tableId);
    await lockRoundTable(ctx, to);
    const rank = await rankAtEnd(ctx, { ...to, part: item.part });
    const row = await agendaItems.insert(ctx.db, { ...to, rank, createdAt: ctx.now }, item);
    await recordChange(ctx, { kind: "agenda-item.added", ...logged(row) });
    return toAgendaItem(row);
  });

export const readBacklog = async (ctx: Ctx, { tableId }: { tableId: string }) => {
  const scope = await requireBackstage(ctx, tableId);
  const rows = await agendaItems.listBacklog(ctx.db, scope);
  return { items: rows.map(toAgendaItem) };
};

export const changeAgendaItem = async (
  ctx: Ctx,
  { agendaItemId, expectedVersion, ...fields }: Input<typeof contract.changeAgendaItem>,
): Promise<contract.AgendaItem> => {
  const scope = await requireItemManaged(ctx, agendaItemId);
  const patch = fields as Partial<contract.NewAgendaItem>;
  return transaction(ctx, async (ctx) => {
    await requirePresenter(ctx, patch.presenterSeatId, scope.tableId);
    const before = await agendaItems.read(ctx.db, scope);
    const row = await agendaItems.change(ctx.db, scope, patch, expectedVersion);
    if (!row) throw new AppError("stale");
    const values = changedValues(before, patch);
    await recordChange(ctx, { kind: "agenda-item.changed", ...logged(row), values });
    return toAgendaItem(row);
  });
};

export const removeAgendaItem = async (
  ctx: Ctx,
  { agendaItemId, expectedVersion }: Input<typeof contract.removeAgendaItem>,
): Promise<null> => {
  const scope = await requireItemManaged(ctx, agendaItemId);
  return transaction(ctx, async (ctx) => {
    const row = await agendaItems.change(ctx.db, scope, { deletedAt: ctx.now }, expectedVersion);
    if (!row) throw new AppError("stale");
    await recordChange(ctx, { kind: "agenda-item.removed", ...logged(row) });
    // Guests who were invited to it alone.
    if (row.meetingId) await tellUninvited(ctx, { meetingId: row.meetingId });
    return null;
  });
};

/** Its rank was kept for it. What was never removed stays as it is. */
export const restoreAgendaItem = async (ctx: Ctx, { agendaItemId }: InItem): Promise<contract.AgendaItem> => {
  const scope = await requireItemManaged(ctx, agendaItemId, { andRemoved: true });
  return transaction(ctx, async (ctx) => {
    const isRestored = await agendaItems.restore(ctx.db, scope);
    const row = await agendaItems.read(ctx.db, scope);
    if (isRestored) await recordChange(ctx, { kind: "agenda-item.restored", ...logged(row) });
    return toAgendaItem(row);
  });
};

const requirePresenter = async (ctx: Ctx, seatId: string | null | undefined, tableId: string): Promise<void> => {
  if (!seatId || (await agendaItems.isSeatOfTable(ctx.db, seatId, tableId))) return;
  throw new AppError("invalid", { errors: [{ pointer: "/presenterSeatId", message: "not a seat of this table" }] });
};

const logged = (row: agendaItems.AgendaItemRow) => ({
  subjectId: row.id,
  tableId: row.tableId,
  meetingId: row.meetingId,
  audience: audienceOf(row),
});
