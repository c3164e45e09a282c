export type Part = "public" | "internal";

/** The public part first; the order within a part stays. */
export const inAgendaOrder = <Item extends { readonly part: Part }>(items: readonly Item[]): Item[] => [
  ...items.filter(({ part }) => part === "public"),
  ...items.filter(({ part }) => part === "internal"),
];

/** "1", "2", … in the public part, "N1", "N2", … in the internal part; `index` counts from 0 within the part. */
export const numberOf = (part: Part, index: number): string => (part === "public" ? "" : "N") + (index + 1);
