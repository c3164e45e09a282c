import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/guests";
import type { InMeeting } from "@runde-tische/contracts/meetings";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { transaction } from "../../lib/transaction.ts";
import { changedValues, recordChange } from "../changes/changes.service.ts";
import { requireInvitationsSeen } from "../invitations/invitations.policy.ts";
import { tellUninvited } from "../mails/uninvitations.service.ts";
import { type ManagedMeetingScope, requireMeetingManaged } from "../meetings/meetings.policy.ts";
import { toGuest } from "./guests.presenter.ts";
import * as guests from "./guests.repository.ts";

export const listGuests = async (ctx: Ctx, { meetingId }: InMeeting): Promise<{ items: contract.Guest[] }> => {
  const scope = await requireInvitationsSeen(ctx, meetingId);
  return { items: (await guests.list(ctx.db, scope)).map(toGuest) };
};

/** Links end by the rule of who is invited; a guest who is invited again keeps the one they were sent. */
export const changeGuest = async (
  ctx: Ctx,
  { meetingId, seatId, ...change }: Input<typeof contract.changeGuest>,
): Promise<contract.Guest> => {
  const scope = await requireMeetingManaged(ctx, meetingId);
  return transaction(ctx, async (ctx) => {
    const meeting = await guests.lockOpenMeeting(ctx.db, scope);
    if (!meeting) throw new AppError("meeting-over");
    const before = await readGuest(ctx, scope, seatId);
    await requireItemsOfMeeting(ctx, scope, change);
    await apply(ctx, scope, seatId, change);
    await tellUninvited(ctx, { meetingId, seatId });
    const { isInvitedToMeeting, agendaItemIds, ...guest } = await readGuest(ctx, scope, seatId);
    const values = changedValues(before, { isInvitedToMeeting, agendaItemIds });
    // Everybody at the table sees who is asked to come.
    const audience = meeting.publishedAt ? "seats" : "management";
    const logged = { subjectId: seatId, tableId: scope.tableId, meetingId, audience } as const;
    if (values.length > 0) await recordChange(ctx, { kind: "guest.changed", ...logged, values });
    return { ...guest, isInvitedToMeeting, agendaItemIds };
  });
};

const readGuest = async (ctx: Ctx, scope: ManagedMeetingScope, seatId: string): Promise<contract.Guest> => {
  const [row] = await guests.list(ctx.db, scope, seatId);
  if (!row) throw new AppError("not-found");
  return toGuest(row);
};

const requireItemsOfMeeting = async (
  ctx: Ctx,
  scope: ManagedMeetingScope,
  { agendaItems }: contract.GuestChange,
): Promise<void> => {
  const known = await guests.findItemIds(
    ctx.db,
    scope,
    agendaItems.map(({ id }) => id),
  );
  const errors = agendaItems.flatMap(({ id }, index) =>
    known.has(id) ? [] : [{ pointer: `/agendaItems/${index}/id`, message: "not on the agenda of this meeting" }],
  );
  if (errors.length > 0) throw new AppError("invalid", { errors });
};

const apply = async (
  ctx: Ctx,
  scope: ManagedMeetingScope,
  seatId: string,
  { isInvitedToMeeting, agendaItems }: contract.GuestChange,
): Promise<void> => {
  const idsOf = (invited: boolean) => agendaItems.filter(({ isInvited }) => isInvited === invited).map(({ id }) => id);
  if (isInvitedToMeeting === true) await guests.inviteToMeeting(ctx.db, scope, seatId);
  if (isInvitedToMeeting === false) await guests.uninviteFromMeeting(ctx.db, scope, seatId);
  await guests.inviteToItems(ctx.db, scope, seatId, idsOf(true));
  await guests.uninviteFromItems(ctx.db, scope, seatId, idsOf(false));
};
