import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/memberships";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { localDay } from "../../lib/local-date.ts";
import { transaction } from "../../lib/transaction.ts";
import { recordChange } from "../changes/changes.service.ts";
import { findAddresses, queueMail } from "../mails/mails.service.ts";
import { requireManagedMembers, requireManagedMembership } from "./memberships.policy.ts";
import * as memberships from "./memberships.repository.ts";
import { readInside } from "./memberships.service.ts";
import { toldMoment } from "./told-moment.ts";
import { heldSince } from "./unconfirmed.ts";
import * as upkeep from "./upkeep.repository.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_MS = 7 * DAY_MS;

export const readUpkeep = async (
  ctx: Ctx,
  { organizationId }: Input<typeof contract.readUpkeep>,
): Promise<upkeep.Upkeep> => {
  const scope = await requireManagedMembers(ctx, organizationId);
  return upkeep.count(ctx.db, scope, localDay(ctx.now), heldSince(ctx.now));
};

export const askToConfirm = async (ctx: Ctx, { membershipId }: Input<typeof contract.askToConfirm>): Promise<null> => {
  const scope = await requireManagedMembership(ctx, membershipId);
  const row = await memberships.read(ctx.db, scope);
  const [address] = await findAddresses(ctx, [row]);
  if (scope.standing.status !== "active" || row.withdrawnAt || row.unreachableAt || !address)
    throw new AppError("conflict", { detail: "no mail about the entry can be sent" });
  await transaction(ctx, async (ctx) => {
    const weekAgo = new Date(ctx.now.getTime() - WEEK_MS);
    if (!(await upkeep.markAsked(ctx.db, scope, ctx.now, weekAgo)))
      throw new AppError("conflict", { detail: "asked within the last week" });
    const kind = row.toldAt || row.confirmedAt ? "membership.confirm" : "membership.notice";
    const { personId, organizationId } = scope;
    await queueMail(ctx, { kind, personId, subjectId: membershipId });
    await recordChange(ctx, { kind: "membership.asked", subjectId: membershipId, organizationId });
  });
  return null;
};

export const recordTold = async (
  ctx: Ctx,
  { membershipId, toldOn }: Input<typeof contract.recordTold>,
): Promise<contract.Membership> => {
  const scope = await requireManagedMembership(ctx, membershipId);
  const toldAt = toldMoment(toldOn, ctx.now);
  await transaction(ctx, async (ctx) => {
    await upkeep.setTold(ctx.db, scope, toldAt);
    const { organizationId } = scope;
    const values = [{ field: "toldOn", before: null, after: toldOn }];
    await recordChange(ctx, { kind: "membership.told", subjectId: membershipId, organizationId, values });
  });
  return readInside(ctx, { membershipId });
};
