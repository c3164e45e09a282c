import type { Seat } from "@runde-tische/contracts/seats";
import type { RingSeat, SeatState } from "./components/seat-ring-layout.ts";

export type TableSeat = RingSeat & { seat: Seat };

export const holdersOf = ({ holdings }: Seat, role: "delegate" | "deputy") =>
  holdings.filter((holding) => holding.role === role);

/** The organization, or for a citizen's seat who holds it; `unnamed` where readers see no persons. */
export const seatLabel = (seat: Seat, unnamed: string): string =>
  seat.organization?.name ?? holdersOf(seat, "delegate")[0]?.name ?? unnamed;

const state: SeatState = "none";

/** Seats without anybody's answer. */
export const toTableSeats = (seats: readonly Seat[], unnamed: string): TableSeat[] =>
  seats.map((seat) => ({
    id: seat.id,
    label: seatLabel(seat, unnamed),
    group: seat.group,
    state,
    isGuest: seat.role === "guest",
    seat,
  }));
