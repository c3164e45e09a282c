export type PersonAnswer = "yes" | "no" | "maybe";
export type SeatAnswer = "open" | "accepted" | "represented" | "maybe" | "declined";

const OF_DELEGATE = { yes: "accepted", no: "declined", maybe: "maybe" } as const satisfies Record<
  PersonAnswer,
  SeatAnswer
>;

/**
 * The answer of a seat from the latest answers of those who hold it; null: not answered. A delegate's yes stands
 * whatever a deputy says; a deputy counts only with a yes.
 */
export const deriveSeatAnswer = (
  delegate: PersonAnswer | null,
  deputies: readonly (PersonAnswer | null)[],
): SeatAnswer => {
  if (delegate === "yes") return "accepted";
  if (deputies.includes("yes")) return "represented";
  return delegate === null ? "open" : OF_DELEGATE[delegate];
};

/** Whether somebody will sit on the seat. */
export const isComing = (answer: SeatAnswer): boolean => answer === "accepted" || answer === "represented";
