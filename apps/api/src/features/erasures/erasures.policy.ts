import type { Prisma } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { requirePerson } from "../access/access.policy.ts";
import { requireManagedMembership } from "../memberships/memberships.policy.ts";
import { requireManagedSeat } from "../seats/seats.policy.ts";
import * as facts from "./erasure-facts.repository.ts";

declare const proven: unique symbol;

/**
 * Somebody who may be erased by the actor. Only this file makes one. Of others than oneself it is proven in the transaction
 * that erases, under a lock on the person: they could get an account, a seat or a membership meanwhile.
 */
export type ErasureScope = { readonly personId: string; readonly [proven]: true };

export const requireSelf = (ctx: Ctx): ErasureScope => ({ personId: requirePerson(ctx).personId }) as ErasureScope;

/** The person themselves by the mailed link to their entry, who hangs on nothing else. Within the caller's transaction. */
export const requireErasableEntry = (ctx: Ctx, organizationId: string): Promise<ErasureScope> => {
  if (ctx.actor.kind !== "entry") throw new AppError("conflict", { detail: "erased with the account" });
  return requireNoOthers(ctx, { personId: ctx.actor.personId, entry: { organizationId } });
};

/** Whom somebody else asks to erase, and by what right. */
type Asked = { readonly personId: string; readonly entry: facts.Entry };

/** On the member's request: without an account, and in nobody else's hands. */
export const requireManagedMember = async (ctx: Ctx, membershipId: string): Promise<Asked> => {
  const { personId, organizationId } = await requireManagedMembership(ctx, membershipId);
  return { personId, entry: { organizationId } };
};

/** On the request of a citizen who sits at one table alone. */
export const requireManagedHolder = async (ctx: Ctx, holdingId: string): Promise<Asked> => {
  const holding = await facts.findHolding(ctx.db, holdingId);
  if (!holding) throw new AppError("not-found");
  const { tableId, organizationId } = await requireManagedSeat(ctx, holding.seatId);
  if (organizationId !== null) throw new AppError("conflict", { detail: "the organization erases its members" });
  return { personId: holding.personId, entry: { tableId } };
};

/** Within the caller's transaction. */
export const requireNoOthers = async (ctx: Ctx, { personId, entry }: Asked): Promise<ErasureScope> => {
  await facts.lockPerson(ctx.db, personId);
  const obstacle = await facts.findObstacle(ctx.db, personId, entry, ctx.now);
  if (obstacle) throw new AppError("conflict", { detail: obstacle });
  return { personId } as ErasureScope;
};

/**
 * Null: not any more among those whom the caller erases by a rule: their time is over, or an import that made them is taken
 * back. Within the caller's transaction.
 */
export const findAmong = async (ctx: Ctx, personId: string, among: Prisma.Sql): Promise<ErasureScope | null> => {
  await facts.lockPerson(ctx.db, personId);
  return (await facts.isAmong(ctx.db, personId, among)) ? ({ personId } as ErasureScope) : null;
};
