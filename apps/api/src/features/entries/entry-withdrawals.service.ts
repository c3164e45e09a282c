import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/entries";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { localDay } from "../../lib/local-date.ts";
import { transaction } from "../../lib/transaction.ts";
import { eraseValues, recordChange } from "../changes/changes.service.ts";
import { requireErasableEntry } from "../erasures/erasures.policy.ts";
import { erase as erasePerson } from "../erasures/erasures.service.ts";
import { endOwnMembership } from "../memberships/membership-changes.service.ts";
import { requireOwnEntry } from "./entries.policy.ts";
import * as entries from "./entries.repository.ts";
import { isErasable, type Session } from "./entries.service.ts";

/** At once, and out of the log's values too. */
export const withdrawEntry = async (
  ctx: Ctx,
  { membershipId }: Input<typeof contract.withdrawEntry>,
  session: Session,
): Promise<null> => {
  const own = await requireOwnEntry(ctx, session, membershipId);
  return transaction(own.ctx, async (ctx) => {
    await entries.empty(ctx.db, own.scope, ctx.now);
    await eraseValues(ctx, membershipId, ["contacts", "responsibilities"]);
    const { organizationId } = own.scope;
    await recordChange(ctx, { kind: "membership.withdrawn", subjectId: membershipId, organizationId });
    return null;
  });
};

/** Whoever holds a seat, has an account or belongs elsewhere too has more that hangs on the person. */
export const eraseEntry = async (
  ctx: Ctx,
  { membershipId }: Input<typeof contract.eraseEntry>,
  session: Session,
): Promise<null> => {
  const own = await requireOwnEntry(ctx, session, membershipId);
  return transaction(own.ctx, async (ctx) => {
    const seats = await entries.listSeats(ctx.db, own.scope, localDay(ctx.now));
    if (!(await isErasable(ctx, own.scope, seats))) throw new AppError("conflict", { detail: "the person is needed" });
    const { organizationId } = own.scope;
    const erasable = await requireErasableEntry(ctx, organizationId);
    await endOwnMembership(ctx, membershipId);
    if (!(await erasePerson(ctx, erasable, null))) throw new AppError("conflict", { detail: "erased already" });
    await recordChange(ctx, { kind: "membership.erased", subjectId: membershipId, organizationId });
    return null;
  });
};
