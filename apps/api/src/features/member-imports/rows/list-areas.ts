import { comparable } from "./clean-text.ts";
import type { ListEntry } from "./list-entries.ts";

/** A place that `written` may mean: by its name or its key. */
export type FoundPlace = { written: string; ars: string; isServed: boolean };

/** Turns what the list calls an area into its key. */
export const resolveAreas = (entries: readonly ListEntry[], places: readonly FoundPlace[]): void => {
  const byName = Map.groupBy(places, ({ written }) => comparable(written));
  for (const entry of entries) {
    if (entry.area === null) continue;
    const meant = mostLikely(byName.get(comparable(entry.area)) ?? []);
    const [only] = meant;
    if (only && meant.length === 1) entry.area = only.ars;
    else {
      entry.area = null;
      const code = only ? "ambiguous-area" : "unknown-area";
      entry.problems.push({ field: "area", code, otherRow: null });
    }
  }
};

/** Of places of one name, those that the organization serves; a county and its only town are one. */
const mostLikely = (places: readonly FoundPlace[]): readonly FoundPlace[] => {
  const served = places.filter(({ isServed }) => isServed);
  const possible = served.length > 0 ? served : places;
  const keys = new Set(possible.map(({ ars }) => ars));
  const [shortest] = [...keys].sort((one, other) => one.length - other.length);
  const areOne = shortest !== undefined && [...keys].every((ars) => ars.startsWith(shortest));
  return areOne ? possible.filter(({ ars }) => ars === shortest).slice(0, 1) : possible;
};
