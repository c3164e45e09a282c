import type { NetworkOrganization, NetworkTable } from "@runde-tische/contracts/networks";
import { expect, test } from "vitest";
import { layOutNetwork, networkSize } from "./network-layout.ts";

const groups = ["municipality", "welfare", "citizens", "partner"] as const;

const table = (index: number): NetworkTable => ({
  id: `t${index}`,
  title: `Tisch ${index}`,
  topics: [],
  visibility: "public",
  groupLabels: {},
});

const organization = (index: number, tables: number): NetworkOrganization => ({
  id: `o${index}`,
  name: `Organisation ${index}`,
  shortName: null,
  kind: "association",
  seats: Array.from({ length: index % 4 }, (_, seat) => ({
    tableId: `t${(index * 5 + seat * 3) % tables}`,
    group: groups[index % groups.length] ?? "partner",
  })).filter((seat, place, all) => all.findIndex(({ tableId }) => tableId === seat.tableId) === place),
});

const network = (organizations: number, tables: number) =>
  layOutNetwork(
    Array.from({ length: tables }, (_, index) => table(index)),
    Array.from({ length: organizations }, (_, index) => organization(index, tables)),
  );

test.each([
  [1, 1],
  [7, 2],
  [25, 3],
  [60, 12],
  [120, 24],
])("%i organizations and %i tables never cover one another or leave the picture", (organizations, tables) => {
  const { tables: rings, organizations: marks } = network(organizations, tables);
  const all = [...rings.map((ring) => ({ ...ring, radius: ring.radius * 1.05 })), ...marks];

  expect([rings.length, marks.length]).toEqual([tables, organizations]);
  for (const [index, one] of all.entries()) {
    expect(Math.max(Math.abs(one.x - networkSize / 2), Math.abs(one.y - networkSize / 2))).toBeLessThan(300);
    for (const other of all.slice(index + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y), `${one.id} ${other.id}`).toBeGreaterThan(
        (one.radius + other.radius) * 0.95,
      );
  }
});

test("the same network gives the same picture, a line for each seat", () => {
  const first = network(60, 12);

  expect(network(60, 12)).toEqual(first);
  expect(first.seats.every(({ path }) => !path.includes("NaN"))).toBe(true);
  expect(first.seats.length).toBe(
    Array.from({ length: 60 }, (_, index) => organization(index, 12).seats.length).reduce((sum, count) => sum + count),
  );
});

test("without tables everybody still has a place", () => {
  const { organizations, seats } = layOutNetwork([], [organization(1, 1), organization(4, 1)]);

  expect(organizations).toHaveLength(2);
  expect(seats).toEqual([]);
});
