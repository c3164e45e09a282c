import type { Ctx } from "../../lib/context.ts";
import { recordChanges } from "../changes/changes.service.ts";
import { tellUninvited } from "../mails/uninvitations.service.ts";
import * as holdings from "./seat-holdings.repository.ts";
import type { SeatScope } from "./seats.policy.ts";

/** Whoever leaves an organization leaves its seats, at once and with every link. */
export const endHoldingsOfMember = (ctx: Ctx, member: { personId: string; organizationId: string }): Promise<void> =>
  endWithLinks(ctx, holdings.ofMember(member));

export const endHoldingsOfSeat = (ctx: Ctx, scope: SeatScope): Promise<void> =>
  endWithLinks(ctx, holdings.ofSeat(scope));

/** Nobody is told by mail: there is no address any more. */
export const endHoldingsOfErased = async (ctx: Ctx, personId: string): Promise<void> => {
  const ended = await holdings.end(ctx.db, holdings.ofPerson(personId), ctx.now);
  await holdings.revokeLinks(ctx.db, holdings.ofPerson(personId), ctx.now);
  await recordEnds(ctx, ended);
};

/** The links too of those who stood in for a day that is over: they have no holding left that could end. */
const endWithLinks = async (ctx: Ctx, which: holdings.Held & holdings.Linked): Promise<void> => {
  const ended = await holdings.end(ctx.db, which, ctx.now);
  await holdings.revokeLinks(ctx.db, which, ctx.now);
  await announceEnds(ctx, ended);
};

/** Once links ended with the holdings, and whoever comes instead is named. Who holds a seat is nothing for public readers. */
export const announceEnds = async (ctx: Ctx, ended: readonly holdings.EndedHolding[]): Promise<void> => {
  await recordEnds(ctx, ended);
  for (const { seatId, personId } of ended) await tellUninvited(ctx, { seatId, personId });
};

const recordEnds = (ctx: Ctx, ended: readonly holdings.EndedHolding[]): Promise<void> =>
  recordChanges(
    ctx,
    ended.map(({ id, tableId }) => ({ kind: "seat-holding.ended", subjectId: id, tableId, audience: "seats" })),
  );
