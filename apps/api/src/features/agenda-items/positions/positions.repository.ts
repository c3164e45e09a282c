import type { AgendaPart } from "@runde-tische/contracts/agenda-items";
import { type Db, Prisma } from "@runde-tische/database/client";

/** One ordered list of items: a part of a meeting's agenda, or of the table's backlog (`meetingId` null). */
export type ItemList = { readonly tableId: string; readonly meetingId: string | null; readonly part: AgendaPart };

const inList = ({ tableId, meetingId, part }: ItemList) => Prisma.sql`
  table_id = ${tableId}::uuid AND meeting_id IS NOT DISTINCT FROM ${meetingId}::uuid AND part = ${part}::agenda_part`;

/** Removed items keep their rank, so that they can come back to where they were: nobody else may take it. */
export const lastRank = async (db: Db, list: ItemList): Promise<string | null> => {
  const rows = await db.$queryRaw<{ rank: string }[]>`
    SELECT rank FROM agenda_item WHERE ${inList(list)} ORDER BY rank DESC LIMIT 1`;
  return rows[0]?.rank ?? null;
};

export const rankOf = async (db: Db, list: ItemList, agendaItemId: string): Promise<string | null> => {
  const rows = await db.$queryRaw<{ rank: string }[]>`
    SELECT rank FROM agenda_item WHERE ${inList(list)} AND id = ${agendaItemId}::uuid AND deleted_at IS NULL`;
  return rows[0]?.rank ?? null;
};

export const rankBefore = async (db: Db, list: ItemList, rank: string): Promise<string | null> => {
  const rows = await db.$queryRaw<{ rank: string }[]>`
    SELECT rank FROM agenda_item WHERE ${inList(list)} AND rank < ${rank} ORDER BY rank DESC LIMIT 1`;
  return rows[0]?.rank ?? null;
};
