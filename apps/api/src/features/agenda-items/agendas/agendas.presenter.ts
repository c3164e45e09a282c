import { endOf, overrunMinutes, type Placed, placeItems } from "@runde-tische/agenda/timing";
import type { Agenda, PlacedAgendaItem } from "@runde-tische/contracts/agenda-items";
import type { AgendaRow, AgendaRowItem } from "./agendas.repository.ts";

type SeenItem = Extract<AgendaRowItem, { isSeen: true }>;

const isSeen = (item: Placed<AgendaRowItem>): item is Placed<SeenItem> => item.isSeen;

/** Numbers and times come first, then what the reader does not see is left out. */
export const toAgenda = (row: AgendaRow): Agenda => {
  const items = placeItems(row.startsAt, row.items ?? []).filter(isSeen);
  const endsAt = endOf(row.startsAt, items);
  return {
    meetingId: row.meetingId,
    timeZone: row.timeZone,
    startsAt: row.startsAt.toISOString(),
    items: items.map((item) => toPlacedAgendaItem(row.meetingId, item)),
    endsAt: endsAt.toISOString(),
    overrunMinutes: overrunMinutes(row.startsAt, row.plannedMinutes, endsAt),
  };
};

const toPlacedAgendaItem = (meetingId: string, item: Placed<SeenItem>): PlacedAgendaItem => ({
  id: item.id,
  meetingId,
  title: item.title,
  kind: item.kind,
  part: item.part,
  text: item.text,
  durationMinutes: item.durationMinutes,
  presenter: item.presenter,
  presenterSeat: item.presenterSeatId === null ? null : { id: item.presenterSeatId, name: item.presenterSeat },
  version: item.version,
  number: item.number,
  startsAt: item.startsAt.toISOString(),
});
