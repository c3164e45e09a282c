import type { Db, Prisma } from "@runde-tische/database/client";
import { generateKeyBetween } from "fractional-indexing";

export type AgendaItemOverrides = Partial<Prisma.AgendaItemUncheckedCreateInput> & { tableId: string };

/** At the end of its part; without a meeting, in the backlog. */
export const createAgendaItem = async (
  db: Db,
  { meetingId = null, part = "public", ...overrides }: AgendaItemOverrides,
) => {
  const last = await db.agendaItem.findFirst({
    where: { tableId: overrides.tableId, meetingId, part },
    orderBy: { rank: "desc" },
  });
  return db.agendaItem.create({
    data: {
      kind: "discussion",
      title: "Wohnraum für Geflüchtete",
      durationMinutes: 15,
      rank: generateKeyBetween(last?.rank ?? null, null),
      ...overrides,
      meetingId,
      part,
    },
  });
};
