import type { Agenda, AgendaPart } from "@runde-tische/contracts/agenda-items";
import type { InMeeting } from "@runde-tische/contracts/meetings";
import type { Ctx } from "../../../lib/context.ts";
import { transaction } from "../../../lib/transaction.ts";
import { refusal } from "../../access/access.policy.ts";
import { recordChange } from "../../changes/changes.service.ts";
import { type ManagedMeetingScope, requireMeetingManaged } from "../../meetings/meetings.policy.ts";
import { lockRoundTable } from "../../round-tables/round-tables.service.ts";
import * as agendaItems from "../agenda-items.repository.ts";
import { audienceOf, ranksAtEnd } from "../positions/positions.service.ts";
import { toAgenda } from "./agendas.presenter.ts";
import * as agendas from "./agendas.repository.ts";

export const readAgenda = async (ctx: Ctx, { meetingId }: InMeeting): Promise<Agenda> => {
  const row = await agendas.find(ctx, meetingId);
  if (!row?.sees) throw refusal(ctx, row?.lacksSecondFactor, "not-found");
  return toAgenda(row);
};

export const copyAgenda = async (ctx: Ctx, { meetingId }: InMeeting): Promise<Agenda> => {
  const scope = await requireMeetingManaged(ctx, meetingId);
  await transaction(ctx, async (ctx) => {
    await lockRoundTable(ctx, scope);
    await copyPart(ctx, scope, "public");
    await copyPart(ctx, scope, "internal");
  });
  return readAgenda(ctx, { meetingId });
};

const copyPart = async (ctx: Ctx, scope: ManagedMeetingScope, part: AgendaPart): Promise<void> => {
  const { tableId, meetingId } = scope;
  const items = (await agendas.listOfLastMeeting(ctx.db, scope)).filter((item) => item.part === part);
  const ranks = await ranksAtEnd(ctx, { tableId, meetingId, part }, items.length);
  for (const [index, item] of items.entries()) {
    const { title, kind, text, durationMinutes, presenter, presenterSeatId } = item;
    const row = await agendaItems.insert(
      ctx.db,
      { tableId, meetingId, rank: ranks[index] ?? "", createdAt: ctx.now },
      { title, kind, part, text, durationMinutes, presenter, presenterSeatId },
    );
    const logged = { subjectId: row.id, tableId, meetingId, audience: audienceOf(row) };
    await recordChange(ctx, { kind: "agenda-item.copied", ...logged });
  }
};
