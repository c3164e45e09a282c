import type { NewSeat } from "@runde-tische/contracts/seats";
import type { Db, Prisma } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import { localDay } from "../../lib/local-date.ts";
import { organizationStandings, tableStandings } from "../access/access.repository.ts";
import { notOver, tableDay } from "../access/periods.repository.ts";
import type { OrganizationSeatsScope, SeatScope, TableSeatsScope } from "./seats.policy.ts";

const standing = (day: Date) => ({ OR: [{ validTo: null }, { validTo: { gte: day } }] });

const shown = (day: Date) =>
  ({
    organization: { select: { id: true, name: true, shortName: true } },
    holdings: {
      where: standing(day),
      orderBy: [{ role: "asc" }, { validFrom: "asc" }, { id: "asc" }],
      include: {
        person: {
          select: {
            name: true,
            memberships: { where: standing(day), select: { organizationId: true, function: true } },
          },
        },
      },
    },
  }) satisfies Prisma.SeatInclude;

export type SeatRow = Prisma.SeatGetPayload<{ include: ReturnType<typeof shown> }>;

/** Today at the table. */
export const findTableDay = async (db: Db, tableId: string, now: Date): Promise<Date> => {
  const { timeZone } = await db.roundTable.findUniqueOrThrow({ where: { id: tableId }, select: { timeZone: true } });
  return localDay(now, timeZone);
};

/** Null: no such seat, or it has ended. */
export const findCurrent = async (db: Db, id: string, now: Date) => {
  const seat = await db.seat.findUnique({
    where: { id },
    select: { tableId: true, organizationId: true, validTo: true, table: { select: { timeZone: true } } },
  });
  if (!seat) return null;
  const day = localDay(now, seat.table.timeZone);
  if (seat.validTo && seat.validTo < day) return null;
  return { tableId: seat.tableId, organizationId: seat.organizationId, day };
};

const MOST_SEATS = 500;

export const list = (db: Db, { tableId, day }: TableSeatsScope): Promise<SeatRow[]> =>
  db.seat.findMany({
    where: { tableId, ...standing(day) },
    include: shown(day),
    orderBy: [{ group: "asc" }, { position: "asc" }, { id: "asc" }],
    take: MOST_SEATS,
  });

export const read = (db: Db, { seatId, day }: SeatScope): Promise<SeatRow> =>
  db.seat.findUniqueOrThrow({ where: { id: seatId }, include: shown(day) });

/** Those of the organizations for whose seats the actor chooses delegates and deputies. */
export const findOwnOrganizationIds = async (ctx: Ctx, organizationIds: readonly string[]): Promise<Set<string>> => {
  if (ctx.actor.kind !== "person" || organizationIds.length === 0) return new Set();
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT st.organization_id AS id FROM ${organizationStandings(ctx)} st
    WHERE st.organization_id = ANY (${[...organizationIds]}::uuid[]) AND (st.is_admin OR st.decides)`;
  return new Set(rows.map(({ id }) => id));
};

/** Null: the table has as many seats as it can have. */
export const insertLast = async (
  db: Db,
  { tableId, day }: TableSeatsScope,
  seat: NewSeat,
  createdAt: Date,
): Promise<{ id: string } | null> => {
  // Two seats added at once get two places, and the bound holds.
  await db.$queryRaw`SELECT 1 FROM round_table WHERE id = ${tableId}::uuid FOR UPDATE`;
  const { _count, _max } = await db.seat.aggregate({
    where: { tableId, ...standing(day) },
    _count: true,
    _max: { position: true },
  });
  if (_count >= MOST_SEATS) return null;
  const position = (_max.position ?? 0) + 1;
  return db.seat.create({ data: { ...seat, tableId, position, validFrom: day, createdAt }, select: { id: true } });
};

export type SeatPatch = Prisma.SeatUncheckedUpdateManyInput;

/** False: the version is not the expected one. */
export const change = async (
  db: Db,
  { seatId }: SeatScope,
  patch: SeatPatch,
  expectedVersion: number,
): Promise<boolean> => {
  const { count } = await db.seat.updateMany({
    where: { id: seatId, version: expectedVersion },
    data: { ...patch, version: { increment: 1 } },
  });
  return count === 1;
};

export const isActiveOrganization = async (db: Db, id: string): Promise<boolean> =>
  (await db.organization.count({ where: { id, status: "active" } })) > 0;

export type OrganizationSeatRow = SeatRow & {
  table: { id: string; title: string };
  manages: boolean;
  seesInternal: boolean;
  seesTable: boolean;
};

type TableOfSeat = { id: string; manages: boolean; seesInternal: boolean; seesTable: boolean };

/** By the table's title. */
export const listOfOrganization = async (
  ctx: Ctx,
  { organizationId, isAdmin }: OrganizationSeatsScope,
): Promise<OrganizationSeatRow[]> => {
  const found = await ctx.db.$queryRaw<TableOfSeat[]>`
    SELECT s.id, st.manages, st.sees_internal AS "seesInternal", st.sees AS "seesTable"
    FROM seat s JOIN round_table t ON t.id = s.table_id JOIN ${tableStandings(ctx)} st ON st.table_id = t.id
    WHERE s.organization_id = ${organizationId}::uuid AND t.status <> 'archived' AND (st.sees OR ${isAdmin})
      AND ${notOver("s", tableDay(ctx.now))}
    ORDER BY t.title, s.id LIMIT ${MOST_SEATS}`;
  const rows = await ctx.db.seat.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    include: { ...shown(localDay(ctx.now)), table: { select: { id: true, title: true } } },
  });
  return found.flatMap((own) => {
    const row = rows.find(({ id }) => id === own.id);
    return row ? [{ ...row, ...own }] : [];
  });
};
