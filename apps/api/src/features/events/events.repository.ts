import { type Db, Prisma } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import { holdsSeat, personOf } from "../access/access.repository.ts";
import { meetingStandings, seesItem } from "../access/meeting-standings.repository.ts";
import type { MeetingScope } from "../meetings/meetings.policy.ts";
import type { TableScope } from "../round-tables/round-tables.policy.ts";

/** Whether one is an item of the table that the actor sees, a seat they hold there, or a meeting they are asked to come to. */
export const concerns = async (
  ctx: Ctx,
  { tableId }: TableScope | MeetingScope,
  subjectIds: readonly string[],
): Promise<boolean> => {
  const ids = Prisma.sql`ANY (${[...subjectIds]}::uuid[])`;
  const [row] = await ctx.db.$queryRaw<{ concerned: boolean }[]>`
    SELECT ${holdsOneOf(ctx, tableId, ids)} OR EXISTS (
      SELECT 1 FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id JOIN round_table t ON t.id = i.table_id
      JOIN ${meetingStandings(ctx)} st ON st.meeting_id = i.meeting_id
      WHERE (i.id = ${ids} OR i.id IN (SELECT f.agenda_item_id FROM file f WHERE f.id = ${ids} AND f.audience = 'public'))
        AND i.table_id = ${tableId}::uuid AND ${seesItem(ctx)}
    ) OR EXISTS (
      SELECT 1 FROM ${meetingStandings(ctx)} st
      WHERE st.meeting_id = ${ids} AND st.table_id = ${tableId}::uuid AND st.may_answer
    ) AS concerned`;
  return row?.concerned ?? false;
};

const holdsOneOf = ({ actor, now }: Ctx, tableId: string, ids: Prisma.Sql): Prisma.Sql => {
  if (actor.kind === "link") return Prisma.sql`${actor.seatId}::uuid = ${ids}`;
  const person = Prisma.sql`${personOf(actor)}::uuid`;
  return Prisma.sql`EXISTS (
    SELECT 1 FROM round_table t
    WHERE t.id = ${tableId}::uuid AND ${holdsSeat(person, now, Prisma.sql`s.id = ${ids}`)})`;
};

export const isAnySeatHolding = async (db: Db, { tableId }: MeetingScope, ids: readonly string[]): Promise<boolean> => {
  const holding = await db.seatHolding.findFirst({
    where: { id: { in: [...ids] }, seat: { tableId } },
    select: { id: true },
  });
  return holding !== null;
};
