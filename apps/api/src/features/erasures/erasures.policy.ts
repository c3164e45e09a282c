import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { requirePerson } from "../access/access.policy.ts";
import { requireManagedMembership } from "../memberships/memberships.policy.ts";
import { requireManagedSeat } from "../seats/seats.policy.ts";
import * as facts from "./erasure-facts.repository.ts";

declare const proven: unique symbol;

/** Somebody who may be erased by the actor. Only this file makes one. */
export type ErasureScope = { readonly personId: string; readonly [proven]: true };

/** The person themselves by the mailed link to their entry, who hangs on nothing else. */
export const requireErasableEntry = async (ctx: Ctx, organizationId: string): Promise<ErasureScope> => {
  if (ctx.actor.kind !== "entry") throw new AppError("conflict", { detail: "erased with the account" });
  return requireNoOthers(ctx, ctx.actor.personId, { organizationId });
};

export const requireSelf = (ctx: Ctx): ErasureScope => ({ personId: requirePerson(ctx).personId }) as ErasureScope;

/** On the member's request: without an account, and in nobody else's hands. */
export const requireErasableMember = async (ctx: Ctx, membershipId: string): Promise<ErasureScope> => {
  const { personId, organizationId } = await requireManagedMembership(ctx, membershipId);
  return requireNoOthers(ctx, personId, { organizationId });
};

/** On the request of a citizen who sits at one table alone. */
export const requireErasableHolder = async (ctx: Ctx, holdingId: string): Promise<ErasureScope> => {
  const holding = await facts.findHolding(ctx.db, holdingId);
  if (!holding) throw new AppError("not-found");
  const { tableId, organizationId } = await requireManagedSeat(ctx, holding.seatId);
  if (organizationId !== null) throw new AppError("conflict", { detail: "the organization erases its members" });
  return requireNoOthers(ctx, holding.personId, { tableId });
};

const requireNoOthers = async (ctx: Ctx, personId: string, entry: facts.Entry): Promise<ErasureScope> => {
  const obstacle = await facts.findObstacle(ctx.db, personId, entry);
  if (obstacle) throw new AppError("conflict", { detail: obstacle });
  return { personId } as ErasureScope;
};

/** Whose time is over by the retention periods; asked by their job alone. */
export const overdue = (personId: string): ErasureScope => ({ personId }) as ErasureScope;
