import type { AssigneeRef } from "@runde-tische/contracts/tasks";
import { Prisma } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import { notOver, tableDay } from "../access/periods.repository.ts";
import type { ManagedTableScope } from "../round-tables/round-tables.policy.ts";

const standingSeat = ({ now }: Ctx) => Prisma.sql`s.table_id = t.id AND ${notOver("s", tableDay(now))}`;

const isOfTable = (ctx: Ctx, { kind, id }: AssigneeRef): Prisma.Sql => {
  const seat = standingSeat(ctx);
  if (kind === "seat") return Prisma.sql`EXISTS (SELECT 1 FROM seat s WHERE s.id = ${id}::uuid AND ${seat})`;
  if (kind === "organization")
    return Prisma.sql`EXISTS (SELECT 1 FROM seat s WHERE s.organization_id = ${id}::uuid AND ${seat})`;
  return Prisma.sql`(
    EXISTS (SELECT 1 FROM seat s JOIN seat_holding h ON h.seat_id = s.id
      WHERE h.person_id = ${id}::uuid AND ${seat} AND ${notOver("h", tableDay(ctx.now))})
    OR EXISTS (SELECT 1 FROM seat s JOIN membership b ON b.organization_id = s.organization_id
      WHERE b.person_id = ${id}::uuid AND ${seat} AND ${notOver("b", tableDay(ctx.now))})
    OR EXISTS (SELECT 1 FROM table_coordinator c WHERE c.person_id = ${id}::uuid AND c.table_id = t.id)
    OR EXISTS (SELECT 1 FROM municipality_coordinator c
      WHERE c.person_id = ${id}::uuid AND c.ended_at IS NULL AND starts_with(t.municipality_ars, c.municipality_ars))
  )`;
};

/** Whether a task of this table may be given to them. */
export const isAssignable = async (ctx: Ctx, tableId: string, assignee: AssigneeRef): Promise<boolean> => {
  const [row] = await ctx.db.$queryRaw<{ found: boolean }[]>`
    SELECT ${isOfTable(ctx, assignee)} AS found FROM round_table t WHERE t.id = ${tableId}::uuid`;
  return row?.found ?? false;
};

export const findItem = (ctx: Ctx, scope: ManagedTableScope, agendaItemId: string) =>
  ctx.db.agendaItem.findFirst({
    where: { id: agendaItemId, tableId: scope.tableId, deletedAt: null },
    select: { meetingId: true, part: true },
  });

export const isMeetingOfTable = async (ctx: Ctx, scope: ManagedTableScope, meetingId: string): Promise<boolean> =>
  (await ctx.db.meeting.count({ where: { id: meetingId, tableId: scope.tableId } })) === 1;
