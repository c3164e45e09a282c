import type { Input } from "@runde-tische/contracts/endpoint";
import type { withdrawEntry as withdrawEntryEndpoint } from "@runde-tische/contracts/entries";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { localDay } from "../../lib/local-date.ts";
import { transaction } from "../../lib/transaction.ts";
import { eraseValues, recordChange } from "../changes/changes.service.ts";
import { requireErasableEntry } from "../erasures/erasures.policy.ts";
import { erase as erasePerson } from "../erasures/erasures.service.ts";
import { endOwnMembership } from "../memberships/membership-changes.service.ts";
import { type EntryScope, requireOwnEntry } from "./entries.policy.ts";
import * as entries from "./entries.repository.ts";
import { isErasable, type Session } from "./entries.service.ts";

/** At once, and out of the log's values too. */
export const withdrawEntry = async (
  ctx: Ctx,
  { membershipId, everything }: Input<typeof withdrawEntryEndpoint>,
  session: Session,
): Promise<null> => {
  const own = await requireOwnEntry(ctx, session, membershipId);
  await transaction(own.ctx, async (ctx) => {
    await entries.empty(ctx.db, own.scope, ctx.now);
    await eraseValues(ctx, membershipId, everything ? null : ["contacts", "responsibilities"]);
    if (everything) await erase(ctx, own.scope);
    const { organizationId } = own.scope;
    const kind = everything ? "membership.erased" : "membership.withdrawn";
    await recordChange(ctx, { kind, subjectId: membershipId, organizationId });
  });
  return null;
};

/** Whoever holds a seat, has an account or belongs elsewhere too has more that hangs on the person. */
const erase = async (ctx: Ctx, scope: EntryScope): Promise<void> => {
  const seats = await entries.listSeats(ctx.db, scope, localDay(ctx.now));
  if (!(await isErasable(ctx, scope, seats))) throw new AppError("conflict", { detail: "the person is needed" });
  const erasable = await requireErasableEntry(ctx, scope.organizationId);
  await endOwnMembership(ctx, scope.membershipId);
  if (!(await erasePerson(ctx, erasable, null))) throw new AppError("conflict", { detail: "erased already" });
};
