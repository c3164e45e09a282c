import type { Db } from "@runde-tische/database/client";

type ItemGuest = { agendaItemId: string; tableId: string; organizationId: string };

/** Invites the guest's seat of the organization to the item. */
export const createAgendaItemGuest = async (db: Db, { agendaItemId, tableId, organizationId }: ItemGuest) => {
  const where = { tableId, organizationId, role: "guest" as const };
  const { id: seatId } = await db.seat.findFirstOrThrow({ where, select: { id: true } });
  return db.agendaItemGuest.create({ data: { agendaItemId, seatId } });
};
