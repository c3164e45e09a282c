import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/seats";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { dayBefore } from "../../lib/local-date.ts";
import { transaction } from "../../lib/transaction.ts";
import { changedValues, recordChange } from "../changes/changes.service.ts";
import { endHoldingsOfSeat } from "./seat-holding-ends.service.ts";
import {
  requireManagedSeat,
  requireManagedSeats,
  requireOrganizationSeats,
  requireVisibleSeat,
  requireVisibleSeats,
  type SeatScope,
} from "./seats.policy.ts";
import { toOrganizationSeat, toSeat } from "./seats.presenter.ts";
import * as seats from "./seats.repository.ts";

export const listSeats = async (ctx: Ctx, { tableId }: { tableId: string }): Promise<{ items: contract.Seat[] }> => {
  const scope = await requireVisibleSeats(ctx, tableId);
  const rows = await seats.list(ctx.db, scope);
  const own = await seats.findOwnOrganizationIds(
    ctx,
    rows.flatMap(({ organizationId }) => organizationId ?? []),
  );
  const items = rows.map((row) => {
    const isOwn = row.organizationId !== null && own.has(row.organizationId);
    const fills = scope.manages || isOwn;
    return toSeat(row, { manages: scope.manages, fills, seesHoldings: scope.seesInternal || isOwn });
  });
  return { items };
};

/** As the actor sees it, for the answer to a change. */
export const readSeat = async (ctx: Ctx, seatId: string): Promise<contract.Seat> => {
  const scope = await requireVisibleSeat(ctx, seatId);
  return toSeat(await seats.read(ctx.db, scope), scope);
};

export const addSeat = async (
  ctx: Ctx,
  { tableId, ...seat }: Input<typeof contract.addSeat>,
): Promise<contract.Seat> => {
  const scope = await requireManagedSeats(ctx, tableId);
  if (seat.organizationId && !(await seats.isActiveOrganization(ctx.db, seat.organizationId)))
    throw new AppError("invalid", { errors: [{ pointer: "/organizationId", message: "no confirmed organization" }] });
  const seatId = await transaction(ctx, async (ctx) => {
    const row = await seats.insertLast(ctx.db, scope, seat, ctx.now);
    if (!row) throw new AppError("conflict", { detail: "the table has as many seats as it can have" });
    await recordChange(ctx, { kind: "seat.added", subjectId: row.id, tableId, audience: "public" });
    return row.id;
  });
  return readSeat(ctx, seatId);
};

export const changeSeat = async (
  ctx: Ctx,
  { seatId, expectedVersion, ...fields }: Input<typeof contract.changeSeat>,
): Promise<contract.Seat> => {
  const scope = await requireManagedSeat(ctx, seatId);
  await transaction(ctx, async (ctx) => {
    const before = await seats.read(ctx.db, scope);
    const isChanged = await seats.change(ctx.db, scope, fields as seats.SeatPatch, expectedVersion);
    if (!isChanged) throw new AppError("stale");
    const values = changedValues(before, fields);
    await recordChange(ctx, { kind: "seat.changed", ...logged(scope), values });
  });
  return readSeat(ctx, seatId);
};

export const endSeat = async (ctx: Ctx, { seatId, expectedVersion }: Input<typeof contract.endSeat>): Promise<null> => {
  const scope = await requireManagedSeat(ctx, seatId);
  return transaction(ctx, async (ctx) => {
    // The day before, so that the seat counts no more today.
    const isEnded = await seats.change(ctx.db, scope, { validTo: dayBefore(scope.day) }, expectedVersion);
    if (!isEnded) throw new AppError("stale");
    await endHoldingsOfSeat(ctx, scope);
    await recordChange(ctx, { kind: "seat.ended", ...logged(scope) });
    return null;
  });
};

const logged = ({ seatId, tableId }: SeatScope) => ({ subjectId: seatId, tableId, audience: "public" as const });

export const listOrganizationSeats = async (
  ctx: Ctx,
  { organizationId }: { organizationId: string },
): Promise<{ items: contract.OrganizationSeat[] }> => {
  const scope = await requireOrganizationSeats(ctx, organizationId);
  const rows = await seats.listOfOrganization(ctx, scope);
  const items = rows.map((row) => {
    const isOwn = scope.isAdmin || (scope.decides && row.seesTable);
    const rights = { manages: row.manages, fills: row.manages || isOwn, seesHoldings: row.seesInternal || isOwn };
    return toOrganizationSeat(row, rights);
  });
  return { items };
};
