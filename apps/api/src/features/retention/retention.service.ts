import type { Input, ResponseOf } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/retention";
import type { Prisma } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { transaction } from "../../lib/transaction.ts";
import { requireAdministration } from "../administration/administration.policy.ts";
import { recordChange } from "../changes/changes.service.ts";
import { findAmong } from "../erasures/erasures.policy.ts";
import { erase } from "../erasures/erasures.service.ts";
import { toRetentionPeriod, toRetentionRun } from "./retention.presenter.ts";
import * as retention from "./retention.repository.ts";
import { RETENTION_KINDS } from "./retention-kinds.repository.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

const listPeriods = async ({ db, now }: Ctx): Promise<retention.Period[]> => {
  const set = new Map((await retention.listPeriods(db)).map((period) => [period.kind, period]));
  return RETENTION_KINDS.map((kind) => {
    const { days, version } = set.get(kind.kind) ?? { days: kind.days, version: 0 };
    return { kind, days, version, before: new Date(now.getTime() - days * DAY_MS) };
  });
};

export const readRetention = async (ctx: Ctx): Promise<ResponseOf<typeof contract.readRetention>> => {
  requireAdministration(ctx);
  const periods = await listPeriods(ctx);
  const due = await retention.countDue(ctx.db, periods, ctx.now);
  return {
    periods: periods.map((period, index) => toRetentionPeriod(period, due[index] ?? { count: 0, oldestAt: null })),
    runs: (await retention.listRuns(ctx.db)).map(toRetentionRun),
  };
};

export const changeRetentionPeriod = async (
  ctx: Ctx,
  { kind: name, days, expectedVersion }: Input<typeof contract.changeRetentionPeriod>,
): Promise<null> => {
  const { personId } = requireAdministration(ctx);
  const before = (await listPeriods(ctx)).find(({ kind }) => kind.kind === name);
  if (!before) throw new AppError("not-found");
  const { least, most } = before.kind;
  if (days < least || days > most)
    throw new AppError("invalid", { errors: [{ pointer: "/days", message: `${least} to ${most}` }] });
  return transaction(ctx, async (ctx) => {
    const period = { kind: name, days, changedAt: ctx.now, changedById: personId };
    if (!(await retention.setPeriod(ctx.db, period, expectedVersion))) throw new AppError("stale");
    const values = [{ field: name, before: String(before.days), after: String(days) }];
    await recordChange(ctx, { kind: "retention-period.changed", subjectId: personId, values });
    return null;
  });
};

export const runRetention = async (ctx: Ctx): Promise<contract.RetentionRun> => {
  const { personId } = requireAdministration(ctx);
  return run(ctx, personId);
};

/** In many short transactions; running twice, or in two processes at once, does no harm. */
export const run = async (ctx: Ctx, startedById: string | null): Promise<contract.RetentionRun> => {
  const { id } = await transaction(ctx, (ctx) => retention.insertRun(ctx.db, { startedAt: ctx.now, startedById }));
  const erased: [string, number][] = [];
  for (const period of await listPeriods(ctx)) erased.push([period.kind.kind, await eraseDue(ctx, period)]);
  const report = Object.fromEntries(erased.filter(([, count]) => count > 0));
  return transaction(ctx, async (ctx) => toRetentionRun(await retention.finishRun(ctx.db, id, ctx.now, report)));
};

const eraseDue = async (ctx: Ctx, { kind, before }: retention.Period): Promise<number> => {
  if (kind.erases === "nothing") return 0;
  if (kind.erases === "persons") return erasePersons(ctx, kind.due(before, ctx.now));
  let total = 0;
  let some: number;
  do {
    some = await transaction(ctx, (ctx) => retention.eraseSome(ctx.db, kind, before, ctx.now));
    total += some;
  } while (some === kind.batch);
  return total;
};

const erasePersons = async (ctx: Ctx, due: Prisma.Sql): Promise<number> => {
  let total = 0;
  for (const personId of await retention.listDueIds(ctx.db, due)) {
    const isErased = await transaction(ctx, async (ctx) => {
      const scope = await findAmong(ctx, personId, due);
      return scope !== null && (await erase(ctx, scope, null));
    });
    if (isErased) total += 1;
  }
  return total;
};
