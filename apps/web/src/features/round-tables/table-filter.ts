/** What the lists of tables are narrowed by; it stands in the address, so that a search can be passed on. */
export type TableFilter = { q?: string; municipality?: string; topic?: string };

const names = { q: "suche", municipality: "kommune", topic: "thema" } as const;
const keys = Object.keys(names) as (keyof TableFilter)[];

export const readTableFilter = (search: URLSearchParams): TableFilter =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const value = search.get(names[key])?.trim();
      return value ? [[key, value]] : [];
    }),
  );

export const withTableFilter = (search: URLSearchParams, change: Partial<Record<keyof TableFilter, string | null>>) => {
  const changed = new URLSearchParams(search);
  for (const key of keys) {
    const value = change[key];
    if (value) changed.set(names[key], value);
    else if (value !== undefined) changed.delete(names[key]);
  }
  return changed;
};

export const isFiltered = (filter: TableFilter): boolean => Object.keys(filter).length > 0;
