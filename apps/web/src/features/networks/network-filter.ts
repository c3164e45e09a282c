import type { Network, NetworkOrganization } from "@runde-tische/contracts/networks";
import type { SeatGroup } from "@runde-tische/contracts/round-tables";
import { compareText } from "../../lib/format.ts";

export const groupsOrNone = ["municipality", "welfare", "citizens", "partner", "none"] as const;
export type GroupOrNone = SeatGroup | "none";

export const sorts = ["nowhere", "name", "seats"] as const;
export type Sort = (typeof sorts)[number];

/** It stands in the address, so that a view can be passed on. */
export type NetworkFilter = { group: GroupOrNone | null; topic: string | null; sort: Sort };

export const readNetworkFilter = (search: URLSearchParams): NetworkFilter => ({
  group: groupsOrNone.find((group) => group === search.get("gruppe")) ?? null,
  topic: search.get("thema"),
  sort: sorts.find((sort) => sort === search.get("reihenfolge")) ?? "nowhere",
});

const names = { group: "gruppe", topic: "thema", sort: "reihenfolge" } as const;

export const withNetworkFilter = (search: URLSearchParams, change: Partial<NetworkFilter>): URLSearchParams => {
  const changed = new URLSearchParams(search);
  for (const key of Object.keys(change) as (keyof NetworkFilter)[]) {
    const value = change[key];
    if (value) changed.set(names[key], value);
    else changed.delete(names[key]);
  }
  return changed;
};

export const topicsOf = ({ tables }: Network): string[] =>
  [...new Set(tables.flatMap(({ topics }) => topics))].sort(compareText);

/** A topic leaves its tables and who sits there; a group those who sit for it, with all their seats. */
export const narrow = (
  network: Network,
  { group, topic }: NetworkFilter,
): Pick<Network, "tables" | "organizations"> => {
  const tables = network.tables.filter(({ topics }) => topic === null || topics.includes(topic));
  const shown = new Set(tables.map(({ id }) => id));
  const organizations = network.organizations
    .map((one) => ({ ...one, seats: one.seats.filter(({ tableId }) => shown.has(tableId)) }))
    .filter(({ seats }) => topic === null || seats.length > 0)
    .filter(({ seats }) => {
      if (group === null) return true;
      return group === "none" ? seats.length === 0 : seats.some((seat) => seat.group === group);
    });
  return { tables, organizations };
};

const tablesOf = ({ seats }: NetworkOrganization): number => new Set(seats.map(({ tableId }) => tableId)).size;

export const sorted = (organizations: readonly NetworkOrganization[], sort: Sort): NetworkOrganization[] =>
  [...organizations].sort((a, b) => {
    const byName = compareText(a.name, b.name);
    if (sort === "seats") return tablesOf(b) - tablesOf(a) || byName;
    return (sort === "nowhere" ? Math.min(tablesOf(a), 1) - Math.min(tablesOf(b), 1) : 0) || byName;
  });

/** Who shares a table with it, by name. */
export const companions = (
  { id, seats }: NetworkOrganization,
  organizations: readonly NetworkOrganization[],
): NetworkOrganization[] => {
  const own = new Set(seats.map(({ tableId }) => tableId));
  return organizations.filter((other) => other.id !== id && other.seats.some(({ tableId }) => own.has(tableId)));
};
