import { addMinutes, endOf, overrunMinutes, placeItems } from "@runde-tische/agenda/timing";
import type { Agenda, AgendaItem, AgendaPart, PlacedAgendaItem } from "@runde-tische/contracts/agenda-items";

/** Where an item goes; `beforeId` null: to the end. In the backlog its part is kept. */
export type Destination = { isInMeeting: boolean; part: AgendaPart; beforeId: string | null };

/** The agenda and the backlog after a move, without waiting for the server. */
export const moved = (
  agenda: readonly PlacedAgendaItem[],
  backlog: readonly AgendaItem[],
  id: string,
  { isInMeeting, part, beforeId }: Destination,
): { agenda: PlacedAgendaItem[]; backlog: AgendaItem[] } => {
  const item = agenda.find((one) => one.id === id) ?? backlog.find((one) => one.id === id);
  if (!item) return { agenda: [...agenda], backlog: [...backlog] };
  const placed: PlacedAgendaItem = { number: "", startsAt: "", ...item, part };
  return {
    agenda: isInMeeting ? insert(agenda, placed, beforeId) : without(agenda, id),
    backlog: isInMeeting ? without(backlog, id) : insert(backlog, item, beforeId),
  };
};

const without = <T extends { id: string }>(items: readonly T[], id: string): T[] =>
  items.filter((item) => item.id !== id);

const insert = <T extends { id: string }>(items: readonly T[], item: T, beforeId: string | null): T[] => {
  const others = without(items, item.id);
  const at = others.findIndex(({ id }) => id === beforeId);
  return at === -1 ? [...others, item] : others.toSpliced(at, 0, item);
};

/** Before which item of its list one must go to move one place up or down; undefined: it stands there already. */
export const neighbourOf = (
  items: readonly { id: string }[],
  id: string,
  direction: "up" | "down",
): string | null | undefined => {
  const at = items.findIndex((item) => item.id === id);
  if (direction === "up") return items[at - 1]?.id;
  return at === items.length - 1 ? undefined : (items[at + 2]?.id ?? null);
};

export type TimedAgenda = { items: PlacedAgendaItem[]; endsAt: string; overrun: number; plannedEnd: string };

/** As the server gave it: who sees only some of the items must not number and time these as if they were all. */
export const toTimed = ({ startsAt, items, endsAt }: Agenda, plannedMinutes: number): TimedAgenda => {
  const start = new Date(startsAt);
  return {
    items,
    endsAt,
    overrun: overrunMinutes(start, plannedMinutes, new Date(endsAt)),
    plannedEnd: addMinutes(start, plannedMinutes).toISOString(),
  };
};

/** For those who see all items: numbers and clock times anew, so that a changed order or duration shows at once. */
export const retime = (startsAt: string, plannedMinutes: number, items: readonly PlacedAgendaItem[]): TimedAgenda => {
  const start = new Date(startsAt);
  const placed = placeItems(start, items);
  const end = endOf(start, placed);
  return {
    items: placed.map(({ endsAt: _endsAt, ...item }) => ({ ...item, startsAt: item.startsAt.toISOString() })),
    endsAt: end.toISOString(),
    overrun: overrunMinutes(start, plannedMinutes, end),
    plannedEnd: addMinutes(start, plannedMinutes).toISOString(),
  };
};
