import type * as contract from "@runde-tische/contracts/agenda-items";
import type { Input } from "@runde-tische/contracts/endpoint";
import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import type { Ctx } from "../../../lib/context.ts";
import { AppError } from "../../../lib/errors.ts";
import type { Audience } from "../../../lib/table-news.ts";
import { transaction } from "../../../lib/transaction.ts";
import { changedValues, recordChange } from "../../changes/changes.service.ts";
import { tellUninvited } from "../../mails/uninvitations.service.ts";
import { requireMeetingManaged } from "../../meetings/meetings.policy.ts";
import { lockRoundTable } from "../../round-tables/round-tables.service.ts";
import { requireItemManaged } from "../agenda-items.policy.ts";
import { toAgendaItem } from "../agenda-items.presenter.ts";
import * as agendaItems from "../agenda-items.repository.ts";
import { type ItemList, lastRank, rankBefore, rankOf } from "./positions.repository.ts";

/** A rank at the end of the list; the caller holds the table's lock. */
export const rankAtEnd = async (ctx: Ctx, list: ItemList): Promise<string> =>
  generateKeyBetween(await lastRank(ctx.db, list), null);

/** `count` ranks at the end of the list, in order; the caller holds the table's lock. */
export const ranksAtEnd = async (ctx: Ctx, list: ItemList, count: number): Promise<string[]> =>
  generateNKeysBetween(await lastRank(ctx.db, list), null, count);

const rankInFrontOf = async (ctx: Ctx, list: ItemList, beforeId: string): Promise<string> => {
  const next = await rankOf(ctx.db, list, beforeId);
  if (next !== null) return generateKeyBetween(await rankBefore(ctx.db, list, next), next);
  throw new AppError("invalid", { errors: [{ pointer: "/beforeId", message: "not an item of the target" }] });
};

export const moveAgendaItem = async (
  ctx: Ctx,
  { agendaItemId, meetingId, part, beforeId }: Input<typeof contract.moveAgendaItem>,
): Promise<contract.AgendaItem> => {
  const scope = await requireItemManaged(ctx, agendaItemId);
  await requireTarget(ctx, scope.tableId, meetingId);
  return transaction(ctx, async (ctx) => {
    await lockRoundTable(ctx, scope);
    const before = await agendaItems.read(ctx.db, scope);
    if (before.deletedAt) throw new AppError("not-found");
    if (beforeId === agendaItemId) return toAgendaItem(before);
    const list = { tableId: scope.tableId, meetingId, part };
    const rank = beforeId === null ? await rankAtEnd(ctx, list) : await rankInFrontOf(ctx, list, beforeId);
    const isElsewhere = before.meetingId !== meetingId || before.part !== part;
    await agendaItems.place(ctx.db, scope, { meetingId, part, rank }, isElsewhere);
    const after = await agendaItems.read(ctx.db, scope);
    await recordChange(ctx, {
      kind: "agenda-item.moved",
      subjectId: agendaItemId,
      tableId: scope.tableId,
      meetingId,
      audience: audienceOf(after),
      from: { meetingId: before.meetingId, audience: audienceOf(before) },
      values: changedValues(before, { meetingId, part, rank }),
    });
    if (before.meetingId && before.meetingId !== meetingId) await tellUninvited(ctx, { meetingId: before.meetingId });
    return toAgendaItem(after);
  });
};

const requireTarget = async (ctx: Ctx, tableId: string, meetingId: string | null): Promise<void> => {
  if (meetingId === null) return;
  const target = await requireMeetingManaged(ctx, meetingId);
  if (target.tableId === tableId) return;
  throw new AppError("invalid", { errors: [{ pointer: "/meetingId", message: "a meeting of another table" }] });
};

type Placed = {
  part: "public" | "internal";
  meeting: { publishedAt: Date | null; invitedAt: Date | null } | null;
};

/** Who sees an item: the backlog's and a draft's only who manages, before the invitation also who moderates. */
export const audienceOf = ({ part, meeting }: Placed): Audience => {
  if (!meeting?.publishedAt) return "management";
  if (!meeting.invitedAt) return "moderation";
  return part === "internal" ? "seats" : "agenda";
};
