import type { Input, ResponseOf } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/retention";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { transaction } from "../../lib/transaction.ts";
import { requireAdministration } from "../administration/administration.policy.ts";
import { recordChange } from "../changes/changes.service.ts";
import { overdue } from "../erasures/erasures.policy.ts";
import { erase } from "../erasures/erasures.service.ts";
import { toRetentionPeriod, toRetentionRun } from "./retention.presenter.ts";
import * as retention from "./retention.repository.ts";
import { RETENTION_KINDS, type RetentionKind } from "./retention-kinds.repository.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

type Period = { kind: RetentionKind; days: number; before: Date };

const listPeriods = async ({ db, now }: Ctx): Promise<Period[]> => {
  const set = new Map((await retention.listPeriods(db)).map(({ kind, days }) => [kind, days]));
  return RETENTION_KINDS.map((kind) => {
    const days = set.get(kind.kind) ?? kind.days;
    return { kind, days, before: new Date(now.getTime() - days * DAY_MS) };
  });
};

export const readRetention = async (ctx: Ctx): Promise<ResponseOf<typeof contract.readRetention>> => {
  requireAdministration(ctx);
  const periods: contract.RetentionPeriod[] = [];
  for (const { kind, days, before } of await listPeriods(ctx))
    periods.push(toRetentionPeriod(kind, days, await retention.countDue(ctx.db, kind, before, ctx.now)));
  return { periods, runs: (await retention.listRuns(ctx.db)).map(toRetentionRun) };
};

export const changeRetentionPeriod = async (
  ctx: Ctx,
  { kind: name, days, shownDays }: Input<typeof contract.changeRetentionPeriod>,
): Promise<null> => {
  const { personId } = requireAdministration(ctx);
  const kind = RETENTION_KINDS.find(({ kind }) => kind === name);
  if (!kind) throw new AppError("not-found");
  if (days < kind.least || days > kind.most)
    throw new AppError("invalid", { errors: [{ pointer: "/days", message: `${kind.least} to ${kind.most}` }] });
  return transaction(ctx, async (ctx) => {
    const period = { kind: name, days, changedAt: ctx.now, changedById: personId };
    const isSet = await retention.setPeriod(ctx.db, period, shownDays, shownDays === kind.days);
    if (!isSet) throw new AppError("stale");
    const values = [{ field: name, before: String(shownDays), after: String(days) }];
    await recordChange(ctx, { kind: "retention-period.changed", subjectId: personId, values });
    return null;
  });
};

export const runRetention = async (ctx: Ctx): Promise<contract.RetentionRun> => {
  const { personId } = requireAdministration(ctx);
  return run(ctx, personId);
};

/** Each kind in a transaction of its own; running twice, or in two processes at once, does no harm. */
export const run = async (ctx: Ctx, startedById: string | null): Promise<contract.RetentionRun> => {
  const { id } = await transaction(ctx, (ctx) => retention.insertRun(ctx.db, { startedAt: ctx.now, startedById }));
  const erased: [string, number][] = [];
  for (const period of await listPeriods(ctx)) erased.push([period.kind.kind, await eraseDue(ctx, period)]);
  const report = Object.fromEntries(erased.filter(([, count]) => count > 0));
  return transaction(ctx, async (ctx) => toRetentionRun(await retention.finishRun(ctx.db, id, ctx.now, report)));
};

const eraseDue = async (ctx: Ctx, { kind, before }: Period): Promise<number> => {
  if (kind.erases === "nothing") return 0;
  if (kind.erases === "rows") return transaction(ctx, (ctx) => retention.execute(ctx.db, kind.erase(before, ctx.now)));
  let count = 0;
  for (const personId of await retention.listDueIds(ctx.db, kind.due(before, ctx.now)))
    if (await transaction(ctx, (ctx) => erase(ctx, overdue(personId), null))) count += 1;
  return count;
};
