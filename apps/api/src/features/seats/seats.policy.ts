import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import {
  refusal,
  requireNotRefused,
  requireOrganizationSeen,
  requireTableManaged,
  requireTableSeen,
} from "../access/access.policy.ts";
import { findOrganizationStanding, findTableStanding, type TableStanding } from "../access/access.repository.ts";
import { findCurrent, findTableDay } from "./seats.repository.ts";

declare const proven: unique symbol;

/** The seats of a table the actor was shown to see. Only this file makes a scope. */
export type TableSeatsScope = {
  readonly tableId: string;
  /** Today at the table. */
  readonly day: Date;
  readonly manages: boolean;
  readonly seesInternal: boolean;
  readonly [proven]: true;
};

/** One standing seat the actor was shown to see. */
export type SeatScope = {
  readonly seatId: string;
  readonly tableId: string;
  readonly organizationId: string | null;
  readonly day: Date;
  readonly manages: boolean;
  /** Chooses delegate and deputies. */
  readonly fills: boolean;
  readonly seesHoldings: boolean;
  readonly lacksSecondFactor: boolean;
  readonly status: TableStanding["status"];
  readonly [proven]: true;
};

/** The seats of an organization; its admins see them at closed tables too, for they choose who sits there. */
export type OrganizationSeatsScope = {
  readonly organizationId: string;
  readonly isAdmin: boolean;
  readonly decides: boolean;
  readonly [proven]: true;
};

export const requireVisibleSeats = async (ctx: Ctx, tableId: string): Promise<TableSeatsScope> => {
  const { manages, seesInternal } = await requireTableSeen(ctx, tableId);
  return { tableId, manages, seesInternal, day: await findTableDay(ctx.db, tableId, ctx.now) } as TableSeatsScope;
};

/** Those at the table, and those who manage it: for anybody else there is no such thing. */
export const requireInternalSeats = async (ctx: Ctx, tableId: string): Promise<TableSeatsScope> => {
  const scope = await requireVisibleSeats(ctx, tableId);
  if (scope.seesInternal) return scope;
  const standing = await findTableStanding(ctx, tableId);
  throw refusal(ctx, standing?.lacksSecondFactor, "not-found");
};

export const requireManagedSeats = async (ctx: Ctx, tableId: string): Promise<TableSeatsScope> => {
  await requireTableManaged(ctx, tableId);
  return requireVisibleSeats(ctx, tableId);
};

export const requireOrganizationSeats = async (ctx: Ctx, organizationId: string): Promise<OrganizationSeatsScope> => {
  const { isAdmin, decides } = await requireOrganizationSeen(ctx, organizationId);
  return { organizationId, isAdmin, decides } as OrganizationSeatsScope;
};

export const requireVisibleSeat = async (ctx: Ctx, seatId: string): Promise<SeatScope> => {
  const seat = await findCurrent(ctx.db, seatId, ctx.now);
  if (!seat) throw new AppError("not-found");
  const table = await findTableStanding(ctx, seat.tableId);
  const organization = seat.organizationId ? await findOrganizationStanding(ctx, seat.organizationId) : null;
  const isAdmin = organization?.isAdmin ?? false;
  const lacksSecondFactor = table?.lacksSecondFactor ?? false;
  if (!table || (!table.sees && !isAdmin)) throw refusal(ctx, lacksSecondFactor, "not-found");
  const decides = table.sees && (organization?.decides ?? false);
  return {
    ...seat,
    seatId,
    status: table.status,
    manages: table.manages,
    fills: table.manages || isAdmin || decides,
    seesHoldings: table.seesInternal || isAdmin || decides,
    lacksSecondFactor: lacksSecondFactor || (organization?.lacksSecondFactor ?? false),
  } as SeatScope;
};

export const requireManagedSeat = async (ctx: Ctx, seatId: string): Promise<SeatScope> => {
  const scope = await requireVisibleSeat(ctx, seatId);
  if (scope.manages) return scope;
  throw refusal(ctx, scope.lacksSecondFactor, "forbidden");
};

export const requireFilledSeat = async (ctx: Ctx, seatId: string): Promise<SeatScope> => {
  const scope = await requireVisibleSeat(ctx, seatId);
  if (scope.fills) return scope;
  throw refusal(ctx, scope.lacksSecondFactor, "forbidden");
};

/** For somebody new; leaving stays possible wherever one sits. */
export const requireFillableSeat = async (ctx: Ctx, seatId: string): Promise<SeatScope> => {
  const scope = await requireFilledSeat(ctx, seatId);
  requireNotRefused(scope);
  return scope;
};
