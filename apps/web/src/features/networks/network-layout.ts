import type { NetworkOrganization, NetworkTable } from "@runde-tische/contracts/networks";
import type { SeatGroup } from "@runde-tische/contracts/round-tables";

/** The picture is a square of this many units. */
export const networkSize = 1000;

const centre = networkSize / 2;
/** Where the organizations stand; their names have the room outside. */
const rim = 250;
const markRadius = { most: 9, least: 4 };
const tableRadius = { most: 68, least: 14 };
/** Tables stand on a circle of their own, as far from the middle as they need room. */
const mostTableRing = 148;
const groups = ["municipality", "welfare", "citizens", "partner"] as const satisfies readonly SeatGroup[];

export type Point = { x: number; y: number };
export type PlacedTable = Point & { id: string; title: string; number: number; radius: number };
export type PlacedOrganization = Point & {
  id: string;
  /** The short one where there is one. */
  name: string;
  fullName: string;
  /** Null: it sits nowhere. */
  group: SeatGroup | null;
  /** In radians, clockwise from the right. */
  angle: number;
  radius: number;
};
export type PlacedSeat = Point & {
  organizationId: string;
  tableId: string;
  group: SeatGroup;
  radius: number;
  /** From the organization to its seat. */
  path: string;
};
export type NetworkPicture = { tables: PlacedTable[]; organizations: PlacedOrganization[]; seats: PlacedSeat[] };

/** The group it mostly sits for. */
export const mainGroup = ({ seats }: Pick<NetworkOrganization, "seats">): SeatGroup | null => {
  const count = (group: SeatGroup) => seats.filter((seat) => seat.group === group).length;
  return groups.reduce<SeatGroup | null>(
    (best, group) => (count(group) > (best === null ? 0 : count(best)) ? group : best),
    null,
  );
};

const at = (angle: number, distance: number): Point => ({
  x: centre + distance * Math.cos(angle),
  y: centre + distance * Math.sin(angle),
});

const angleOf = (point: Point): number => Math.atan2(point.y - centre, point.x - centre);

/** The mean of directions: that of their sum. Null: they cancel out, or there are none. */
const meanAngle = (angles: readonly number[]): number | null => {
  const x = angles.reduce((sum, angle) => sum + Math.cos(angle), 0);
  const y = angles.reduce((sum, angle) => sum + Math.sin(angle), 0);
  return Math.hypot(x, y) < 1e-6 ? null : Math.atan2(y, x);
};

const fullTurn = 2 * Math.PI;
const top = -Math.PI / 2;

/** Evenly around, the first at the top. */
const around = (count: number, index: number): number => top + (fullTurn * index) / count;

const placeTables = (tables: readonly NetworkTable[], order: readonly string[]): PlacedTable[] => {
  const radius = Math.max(
    tableRadius.least,
    Math.min(tableRadius.most, (Math.PI * mostTableRing * 0.72) / Math.max(tables.length, 1)),
  );
  const ring = tables.length === 1 ? 0 : Math.min(mostTableRing, Math.max(radius * 1.5, mostTableRing * 0.78));
  return tables.map(({ id, title }, index) => ({
    id,
    title,
    number: index + 1,
    radius,
    ...at(around(tables.length, order.indexOf(id)), tables.length > 4 ? mostTableRing : ring),
  }));
};

type Linked = NetworkOrganization & { group: SeatGroup | null };

/** Group beside group, a gap between them; within a group, near the tables they sit at. */
const placeOrganizations = (linked: readonly Linked[], tables: readonly PlacedTable[]): PlacedOrganization[] => {
  const shown = [...groups, null].map((group) => linked.filter((organization) => organization.group === group));
  const present = shown.filter((members) => members.length > 0);
  const gap = present.length > 1 ? 1.2 : 0;
  const places = linked.length + gap * present.length;
  const step = fullTurn / Math.max(places, 1);
  const radius = Math.max(markRadius.least, Math.min(markRadius.most, (step * rim) / 2.4));
  const angleOfTable = new Map(tables.map((table) => [table.id, angleOf(table)]));
  let place = gap / 2;
  return present.flatMap((members) => {
    const begin = top + place * step;
    // Measured from the group's own begin, so that no order jumps where the circle closes.
    const wish = ({ seats }: Linked) => {
      const angle = meanAngle(seats.flatMap(({ tableId }) => angleOfTable.get(tableId) ?? []));
      const middle = begin + (members.length * step) / 2;
      return angle === null ? 0 : Math.atan2(Math.sin(angle - middle), Math.cos(angle - middle));
    };
    const sorted = members.map((one) => ({ one, wish: wish(one) })).sort((a, b) => a.wish - b.wish);
    const placed = sorted.map(({ one: { id, name, shortName, group } }, index) => {
      const angle = begin + (index + 0.5) * step;
      return { id, name: shortName ?? name, fullName: name, group, angle, radius, ...at(angle, rim) };
    });
    place += members.length + gap;
    return placed;
  });
};

/** Tables turn towards those who sit at them: fewer lines cross. */
const orderTables = (
  tables: readonly PlacedTable[],
  linked: readonly Linked[],
  placed: readonly PlacedOrganization[],
) => {
  const angles = new Map(placed.map(({ id, angle }) => [id, angle]));
  const turned = (angle: number) => (((angle - top) % fullTurn) + fullTurn) % fullTurn;
  const wishes = tables.map((table) => {
    const sitting = linked.filter(({ seats }) => seats.some(({ tableId }) => tableId === table.id));
    const angle = meanAngle(sitting.flatMap(({ id }) => angles.get(id) ?? []));
    return { id: table.id, wish: turned(angle ?? angleOf(table)) };
  });
  return wishes.sort((a, b) => a.wish - b.wish).map(({ id }) => id);
};

const round = (value: number): number => Math.round(value * 10) / 10;

const curve = (from: PlacedOrganization, seat: Point, table: PlacedTable): string => {
  const out = Math.atan2(seat.y - table.y, seat.x - table.x);
  const inwards = at(from.angle, rim * 0.72);
  const reach = Math.max(30, Math.hypot(from.x - seat.x, from.y - seat.y) * 0.28);
  const near = { x: seat.x + reach * Math.cos(out), y: seat.y + reach * Math.sin(out) };
  const numbers = [from, inwards, near, seat].map(({ x, y }) => `${round(x)} ${round(y)}`);
  return `M${numbers[0]}C${numbers[1]} ${numbers[2]} ${numbers[3]}`;
};

const passes = 60;

/** Moves directions, in their order around a circle, at least so far apart, and no further than it takes. */
const spread = (directions: readonly number[], apart: number): number[] => {
  const angles = [...directions];
  for (let pass = 0; pass < passes; pass++)
    for (const [index, angle] of angles.entries()) {
      const next = (index + 1) % angles.length;
      const turn = next === 0 ? fullTurn : 0;
      const missing = apart - ((angles[next] ?? 0) + turn - angle);
      if (next === index || missing <= 0) continue;
      angles[index] = angle - missing / 2;
      angles[next] = (angles[next] ?? 0) + missing / 2;
    }
  return angles;
};

/** Seats around their table, each on the side its organization comes from. */
const placeSeats = (
  table: PlacedTable,
  linked: readonly Linked[],
  placed: ReadonlyMap<string, PlacedOrganization>,
): PlacedSeat[] => {
  const sitting = linked.flatMap(({ id, seats }) =>
    seats.flatMap(({ tableId, group }) => {
      const from = placed.get(id);
      return tableId === table.id && from
        ? [{ from, group, direction: Math.atan2(from.y - table.y, from.x - table.x) }]
        : [];
    }),
  );
  const sorted = sitting.sort((a, b) => a.direction - b.direction);
  const radius = Math.min(6.5, table.radius * 0.24, (Math.PI * table.radius * 0.8) / Math.max(sorted.length, 1));
  const apart = Math.min((radius * 3.6) / table.radius, fullTurn / Math.max(sorted.length, 1));
  const angles = spread(
    sorted.map(({ direction }) => direction),
    apart,
  );
  return sorted.map(({ from, group }, index) => {
    const angle = angles[index] ?? 0;
    const seat = { x: table.x + table.radius * Math.cos(angle), y: table.y + table.radius * Math.sin(angle) };
    return { organizationId: from.id, tableId: table.id, group, radius, ...seat, path: curve(from, seat, table) };
  });
};

const rounds = 4;

/** The same network always gives the same picture. */
export const layOutNetwork = (
  tables: readonly NetworkTable[],
  organizations: readonly NetworkOrganization[],
): NetworkPicture => {
  const linked = organizations.map((organization) => ({ ...organization, group: mainGroup(organization) }));
  let placedTables = placeTables(
    tables,
    tables.map(({ id }) => id),
  );
  let placed = placeOrganizations(linked, placedTables);
  for (let turn = 0; turn < rounds; turn++) {
    placedTables = placeTables(tables, orderTables(placedTables, linked, placed));
    placed = placeOrganizations(linked, placedTables);
  }
  const byId = new Map(placed.map((organization) => [organization.id, organization]));
  return {
    tables: placedTables,
    organizations: placed,
    seats: placedTables.flatMap((table) => placeSeats(table, linked, byId)),
  };
};
