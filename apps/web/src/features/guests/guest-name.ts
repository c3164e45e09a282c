import type { Guest } from "@runde-tische/contracts/guests";

/** Who comes: the delegate, else a deputy; null where nobody holds the seat. */
export const guestPerson = ({ persons }: Guest): string | null => {
  const [first] = persons;
  return (persons.find(({ role }) => role === "delegate") ?? first)?.name ?? null;
};

/** The person, else the organization; `unnamed` where neither has a name. */
export const guestName = (guest: Guest, unnamed: string): string => guestPerson(guest) ?? guest.organization ?? unnamed;
