import { inAgendaOrder, numberOf, type Part } from "./numbering.ts";

const MINUTE_MS = 60_000;

export const addMinutes = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * MINUTE_MS);

type Timed = { readonly part: Part; readonly durationMinutes: number };

export type Placed<Item> = Item & { readonly number: string; readonly startsAt: Date; readonly endsAt: Date };

/**
 * Gives numbers and clock times to all items of a meeting, the public part first. Hidden items must be among them:
 * filter afterwards, so that every reader sees the same number and time.
 */
export const placeItems = <Item extends Timed>(startsAt: Date, items: readonly Item[]): Placed<Item>[] => {
  const counts = { public: 0, internal: 0 };
  let next = startsAt;
  return inAgendaOrder(items).map((item) => {
    const begin = next;
    const number = numberOf(item.part, counts[item.part]);
    counts[item.part] += 1;
    next = addMinutes(begin, item.durationMinutes);
    return { ...item, number, startsAt: begin, endsAt: next };
  });
};

/** When the last of these placed items ends; without items the meeting's start. */
export const endOf = (startsAt: Date, placed: readonly { readonly endsAt: Date }[]): Date =>
  placed.at(-1)?.endsAt ?? startsAt;

/** How far `endsAt` lies beyond the planned end. */
export const overrunMinutes = (startsAt: Date, plannedMinutes: number, endsAt: Date): number =>
  Math.max(0, Math.round((endsAt.getTime() - addMinutes(startsAt, plannedMinutes).getTime()) / MINUTE_MS));
