import type { Input } from "@runde-tische/contracts/endpoint";
import type { Page } from "@runde-tische/contracts/page";
import type * as contract from "@runde-tische/contracts/round-tables";
import type { Ctx } from "../../lib/context.ts";
import { decodeCursor, toPage } from "../../lib/cursor.ts";
import { AppError } from "../../lib/errors.ts";
import { transaction } from "../../lib/transaction.ts";
import { requirePerson, requireStepIn } from "../access/access.policy.ts";
import { changedValues, recordChange } from "../changes/changes.service.ts";
import { queueMail } from "../mails/mails.service.ts";
import { requireKnownKeys } from "../municipalities/municipalities.service.ts";
import { findDeciderIds } from "../municipalities/municipality-coordinators.service.ts";
import { requireAccountHolder } from "../persons/persons.service.ts";
import {
  decidesForTable,
  requireDecidedTable,
  requireManagedTable,
  requireNewMunicipality,
  requireTableDecider,
  requireVisibleTable,
  statusOfNewTable,
  type TableScope,
} from "./round-tables.policy.ts";
import { toRoundTable, toRoundTableSummary } from "./round-tables.presenter.ts";
import * as roundTables from "./round-tables.repository.ts";

const STEP_MS = 8 * 60 * 60 * 1000;

export const listRoundTables = async (
  ctx: Ctx,
  { cursor, limit, ...filter }: Input<typeof contract.listRoundTables> & { onlyOwn?: boolean },
): Promise<Page<contract.RoundTableSummary>> => {
  const rows = await roundTables.list(ctx, filter, decodeCursor(cursor, 2), limit);
  return toPage(rows, limit, toRoundTableSummary, (row) => [row.title, row.id]);
};

export const readRoundTable = async (ctx: Ctx, { tableId }: { tableId: string }): Promise<contract.RoundTable> => {
  const scope = await requireVisibleTable(ctx, tableId);
  return present(ctx, scope);
};

const present = async (ctx: Ctx, scope: TableScope): Promise<contract.RoundTable> => {
  const row = await roundTables.read(ctx.db, scope);
  return toRoundTable(row, scope.standing, await decidesForTable(ctx, row));
};

/** Belongs at the start of a transaction that gives a number or decides an order within the table. */
export const lockRoundTable = async (ctx: Ctx, { tableId }: { tableId: string }): Promise<void> => {
  await roundTables.lock(ctx.db, tableId);
};

/** Locks the table too. Any but an active one publishes and sends nothing: `conflict`. */
export const lockActiveRoundTable = async (ctx: Ctx, { tableId }: { tableId: string }): Promise<void> => {
  if ((await roundTables.lock(ctx.db, tableId)) !== "active") throw new AppError("conflict");
};

export const createRoundTable = async (ctx: Ctx, input: contract.NewRoundTable): Promise<contract.RoundTable> => {
  const { personId } = requirePerson(ctx);
  await requireKnownMunicipality(ctx, input);
  const status = await statusOfNewTable(ctx, input.municipalityArs);
  const tableId = await transaction(ctx, async (ctx) => {
    const row = await roundTables.insert(ctx.db, input, { status, coordinatorId: personId, now: ctx.now });
    if (status === "proposed")
      for (const decider of await findDeciderIds(ctx, input.municipalityArs))
        await queueMail(ctx, { kind: "round-table.proposed", personId: decider, subjectId: row.id });
    await recordChange(ctx, { kind: "round-table.created", subjectId: row.id, tableId: row.id, audience: "public" });
    return row.id;
  });
  return readRoundTable(ctx, { tableId });
};

export const changeRoundTable = async (
  ctx: Ctx,
  input: Input<typeof contract.changeRoundTable>,
): Promise<contract.RoundTable> => {
  const { tableId, expectedVersion, rules, ...fields } = input;
  const scope = await requireManagedTable(ctx, tableId);
  if (fields.municipalityArs !== undefined) {
    await requireKnownMunicipality(ctx, { municipalityArs: fields.municipalityArs });
    await requireNewMunicipality(ctx, scope, fields.municipalityArs);
  }
  if (fields.storageMegabytes !== undefined) await requireTableDecider(ctx, scope);
  return transaction(ctx, async (ctx) => {
    const before = await roundTables.read(ctx.db, scope);
    const patch = { ...fields, ...rules } as roundTables.TablePatch;
    if (patch.status && (before.status === "proposed" || before.status === "refused")) throw new AppError("conflict");
    const row = await roundTables.change(ctx.db, scope, patch, expectedVersion);
    if (!row) throw new AppError("stale");
    const values = changedValues(before, patch);
    await recordChange(ctx, { kind: "round-table.changed", subjectId: tableId, tableId, audience: "public", values });
    return toRoundTable(row, scope.standing, await decidesForTable(ctx, row));
  });
};

const requireKnownMunicipality = (ctx: Ctx, { municipalityArs: ars }: { municipalityArs: string }) =>
  requireKnownKeys(ctx, [{ pointer: "/municipalityArs", ars }]);

/** A proposed table becomes active, or is refused with the reason. */
export const decideRoundTable = async (
  ctx: Ctx,
  { tableId, ...input }: Input<typeof contract.decideRoundTable>,
): Promise<contract.RoundTable> => {
  const scope = await requireDecidedTable(ctx, tableId);
  await transaction(ctx, async (ctx) => {
    const status = input.accepted ? "active" : "refused";
    const decisionReason = input.accepted ? null : input.reason;
    if (!(await roundTables.decide(ctx.db, scope, { status, decisionReason }))) throw new AppError("already-decided");
    const kind = input.accepted ? "round-table.confirmed" : "round-table.refused";
    await recordChange(ctx, { kind, subjectId: tableId, tableId, audience: "public" });
    const { coordinators } = await roundTables.read(ctx.db, scope);
    for (const { personId } of coordinators) await queueMail(ctx, { kind, personId, subjectId: tableId });
  });
  // An administrator may not see the table any more.
  return present(ctx, scope);
};

export const appointTableCoordinator = async (
  ctx: Ctx,
  { tableId, mail }: Input<typeof contract.appointTableCoordinator>,
) => {
  const scope = await requireDecidedTable(ctx, tableId);
  return transaction(ctx, async (ctx) => {
    const { personId } = await requireAccountHolder(ctx, mail);
    await roundTables.addCoordinator(ctx.db, scope, personId, ctx.now);
    await recordChange(ctx, { kind: "round-table.coordinator-appointed", ...logged(tableId, personId) });
    return present(ctx, scope);
  });
};

export const dismissTableCoordinator = async (
  ctx: Ctx,
  { tableId, personId }: Input<typeof contract.dismissTableCoordinator>,
) => {
  const scope = await requireDecidedTable(ctx, tableId);
  return transaction(ctx, async (ctx) => {
    await roundTables.removeCoordinator(ctx.db, scope, personId);
    await recordChange(ctx, { kind: "round-table.coordinator-dismissed", ...logged(tableId, personId) });
    return null;
  });
};

/** Who coordinates is for those at the table. */
const logged = (tableId: string, subjectId: string) => ({ subjectId, tableId, audience: "seats" as const });

export const stepIntoRoundTable = async (ctx: Ctx, { tableId, reason }: Input<typeof contract.stepIntoRoundTable>) => {
  await requireStepIn(ctx, tableId);
  const { personId } = requirePerson(ctx);
  await transaction(ctx, async (ctx) => {
    const expiresAt = new Date(ctx.now.getTime() + STEP_MS);
    const step = await roundTables.addClosedAccess(ctx.db, {
      tableId,
      personId,
      reason,
      createdAt: ctx.now,
      expiresAt,
    });
    await recordChange(ctx, { kind: "round-table.stepped-into", subjectId: step.id, tableId, audience: "management" });
  });
  return readRoundTable(ctx, { tableId });
};
