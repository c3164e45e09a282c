import type { SeatAnswer } from "@runde-tische/contracts/meetings";
import type { SeatGroup } from "@runde-tische/contracts/round-tables";

/** `none`: nobody was asked yet. */
export type SeatState = SeatAnswer | "none";
/** Guests have a place in the picture, but count nowhere. */
export type RingSeat = {
  id: string;
  label: string;
  group: SeatGroup;
  state: SeatState;
  isGuest?: boolean;
  /** Who comes for the seat, where that is to be read. */
  people?: readonly SeatPerson[];
};
export type SeatPerson = { name: string | null; role: "delegate" | "deputy" };
export type GroupLabels = Partial<Record<SeatGroup, string>>;
export type PlacedSeat = RingSeat & { x: number; y: number; radius: number };

export const seatGroups = ["municipality", "welfare", "citizens", "partner"] as const satisfies readonly SeatGroup[];

/** The picture is a square of this many units. */
export const ringSize = 320;

const centre = ringSize / 2;
const oneRingUpTo = 24;
const largestRadius = { one: 20, two: 15 };
const guestSize = 0.75;

const byGroup = (seats: readonly RingSeat[]): RingSeat[] =>
  seatGroups.flatMap((group) => seats.filter((seat) => seat.group === group));

const ringRadii = (count: number): readonly number[] => (count > oneRingUpTo ? [144, 112] : [134]);

/** Group beside group, clockwise from the top; above 24 seats in two rings that stand in each other's gaps. */
export const placeSeats = (seats: readonly RingSeat[]): PlacedSeat[] => {
  const radii = ringRadii(seats.length);
  const innermost = Math.min(...radii);
  const seatsInRing = Math.ceil(seats.length / radii.length);
  const largest = radii.length > 1 ? largestRadius.two : largestRadius.one;
  const radius = Math.min(largest, (Math.PI * innermost * 0.84) / Math.max(seatsInRing, 1));
  // Two rings have an even number of places: an odd last seat leaves one free, else it would touch the first.
  const places = seatsInRing * radii.length;
  return byGroup(seats).map((seat, index) => {
    const angle = (2 * Math.PI * (index + 0.5)) / places - Math.PI / 2;
    const ring = radii[index % radii.length] ?? innermost;
    return {
      ...seat,
      radius: seat.isGuest ? radius * guestSize : radius,
      x: centre + ring * Math.cos(angle),
      y: centre + ring * Math.sin(angle),
    };
  });
};

/** Room for the table itself, inside the innermost seats. */
export const tableRadius = (count: number): number => (count > oneRingUpTo ? 84 : 92);

export const isComing = ({ state }: RingSeat): boolean => state === "accepted" || state === "represented";

export const counted = (seats: readonly RingSeat[]): readonly RingSeat[] => seats.filter(({ isGuest }) => !isGuest);

export type GroupCount = { group: SeatGroup; coming: number; total: number };

export const countByGroup = (seats: readonly RingSeat[]): GroupCount[] =>
  seatGroups
    .map((group) => counted(seats).filter((seat) => seat.group === group))
    .map((members, index) => ({
      group: seatGroups[index] ?? "partner",
      coming: members.filter(isComing).length,
      total: members.length,
    }));

export const isAsked = (seats: readonly RingSeat[]): boolean => seats.some((seat) => seat.state !== "none");
