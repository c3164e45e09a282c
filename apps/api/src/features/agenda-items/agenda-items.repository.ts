import type { AgendaPart, NewAgendaItem } from "@runde-tische/contracts/agenda-items";
import type { Db, Prisma } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import { tableStandings } from "../access/access.repository.ts";
import { meetingStandings, seesItem } from "../access/meeting-standings.repository.ts";
import type { ManagedTableScope } from "../round-tables/round-tables.policy.ts";
import type { ItemScope, ManagedItemScope } from "./agenda-items.policy.ts";

export type ItemStanding = {
  tableId: string;
  sees: boolean;
  manages: boolean;
  lacksSecondFactor: boolean;
  isRemoved: boolean;
};

/** Null: no such item. What lies in the backlog is only for those who manage the table. */
export const findItemStanding = async (ctx: Ctx, agendaItemId: string): Promise<ItemStanding | null> => {
  const rows = await ctx.db.$queryRaw<ItemStanding[]>`
    SELECT i.table_id AS "tableId", ts.manages, ts.lacks_second_factor AS "lacksSecondFactor",
      CASE WHEN i.meeting_id IS NULL THEN ts.manages ELSE ${seesItem(ctx)} END AS sees, i.deleted_at IS NOT NULL AS "isRemoved"
    FROM agenda_item i JOIN round_table t ON t.id = i.table_id
    JOIN ${tableStandings(ctx)} ts ON ts.table_id = i.table_id
    LEFT JOIN meeting m ON m.id = i.meeting_id
    LEFT JOIN ${meetingStandings(ctx)} st ON st.meeting_id = i.meeting_id
    WHERE i.id = ${agendaItemId}::uuid`;
  return rows[0] ?? null;
};

const shown = {
  presenterSeat: { select: { id: true, organization: { select: { name: true } } } },
  meeting: { select: { publishedAt: true, invitedAt: true } },
} satisfies Prisma.AgendaItemInclude;

export type AgendaItemRow = Prisma.AgendaItemGetPayload<{ include: typeof shown }>;

export const read = (db: Db, scope: ItemScope): Promise<AgendaItemRow> =>
  db.agendaItem.findUniqueOrThrow({ where: { id: scope.agendaItemId }, include: shown });

const MOST_IN_BACKLOG = 500;

/** The table's backlog, the public part first. */
export const listBacklog = (db: Db, scope: ManagedTableScope): Promise<AgendaItemRow[]> =>
  db.agendaItem.findMany({
    where: { tableId: scope.tableId, meetingId: null, deletedAt: null },
    include: shown,
    orderBy: [{ part: "asc" }, { rank: "asc" }, { id: "asc" }],
    take: MOST_IN_BACKLOG,
  });

export const insert = (
  db: Db,
  place: { tableId: string; meetingId: string | null; rank: string; createdAt: Date },
  item: NewAgendaItem,
): Promise<AgendaItemRow> => db.agendaItem.create({ data: { ...item, ...place }, include: shown });

/** Null: the version is not the expected one, or the item was taken away meanwhile. */
export const change = async (
  db: Db,
  scope: ManagedItemScope,
  patch: Prisma.AgendaItemUncheckedUpdateManyInput,
  expectedVersion: number,
): Promise<AgendaItemRow | null> => {
  const { count } = await db.agendaItem.updateMany({
    where: { id: scope.agendaItemId, version: expectedVersion, deletedAt: null },
    data: { ...patch, version: { increment: 1 } },
  });
  return count === 1 ? read(db, scope) : null;
};

/** False: it was there already. */
export const restore = async (db: Db, scope: ManagedItemScope): Promise<boolean> => {
  const { count } = await db.agendaItem.updateMany({
    where: { id: scope.agendaItemId, deletedAt: { not: null } },
    data: { deletedAt: null, version: { increment: 1 } },
  });
  return count === 1;
};

/** Where an item stands; where it lies in the backlog, `meetingId` is null. */
export const place = (
  db: Db,
  scope: ManagedItemScope,
  to: { meetingId: string | null; part: AgendaPart; rank: string },
  isElsewhere: boolean,
) =>
  db.agendaItem.update({
    where: { id: scope.agendaItemId },
    // Order alone is no new version: somebody who edits the item meanwhile is not in its way.
    data: { ...to, ...(isElsewhere && { version: { increment: 1 } }) },
  });

export const isSeatOfTable = async (db: Db, seatId: string, tableId: string): Promise<boolean> =>
  (await db.seat.count({ where: { id: seatId, tableId } })) === 1;
