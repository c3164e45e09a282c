import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/me";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { transaction } from "../../lib/transaction.ts";
import { requirePerson } from "../access/access.policy.ts";
import { changedValues, recordChange } from "../changes/changes.service.ts";
import { toMe } from "./me.presenter.ts";
import * as me from "./me.repository.ts";

export const readMe = async (ctx: Ctx): Promise<contract.Me> => {
  const { personId, hasSecondFactor } = requirePerson(ctx);
  return toMe(await me.read(ctx.db, personId, ctx.now), hasSecondFactor);
};

export const changeMe = (ctx: Ctx, input: Input<typeof contract.changeMe>): Promise<contract.Me> => {
  const { expectedVersion, ...fields } = input;
  const { personId } = requirePerson(ctx);
  return transaction(ctx, async (ctx) => {
    const before = await me.read(ctx.db, personId, ctx.now);
    const patch = fields as me.MePatch;
    if (!(await me.change(ctx.db, personId, patch, expectedVersion))) throw new AppError("stale");
    await recordChange(ctx, { kind: "person.changed", subjectId: personId, values: changedValues(before, patch) });
    return readMe(ctx);
  });
};
