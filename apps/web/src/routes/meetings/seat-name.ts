import type { SeatResponse } from "@runde-tische/contracts/responses";

/** The organization, or for a citizen's seat the person who holds it. */
export const seatName = ({ organization, persons }: SeatResponse, unnamed: string): string =>
  organization ?? persons.find(({ role }) => role === "delegate")?.name ?? persons[0]?.name ?? unnamed;
