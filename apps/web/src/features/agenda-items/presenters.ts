import type { AgendaItem } from "@runde-tische/contracts/agenda-items";

/** A seat that may present an item, by the name it is known under. */
export type Presenter = { id: string; label: string };

/** Who presents: the organization and the person, as far as given. */
export const presentersOf = ({ presenterSeat, presenter }: AgendaItem): string[] =>
  [presenterSeat?.name, presenter].filter((name) => name !== undefined && name !== null && name !== "") as string[];
