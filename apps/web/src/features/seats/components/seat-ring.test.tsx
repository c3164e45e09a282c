import { render, screen, within } from "@testing-library/react";
import { beforeAll, expect, test } from "vitest";
import { startI18n } from "../../../lib/i18n.ts";
import { SeatLegend } from "./seat-legend.tsx";
import { SeatList } from "./seat-list.tsx";
import { SeatRing } from "./seat-ring.tsx";
import { placeSeats, type RingSeat, ringSize, seatGroups } from "./seat-ring-layout.ts";

beforeAll(async () => {
  await startI18n("de");
});

const seat = (id: string, group: RingSeat["group"], state: RingSeat["state"]): RingSeat => ({
  id,
  label: `Organisation ${id}`,
  group,
  state,
});

const seats = [
  seat("a", "municipality", "accepted"),
  seat("b", "welfare", "represented"),
  seat("c", "welfare", "declined"),
  seat("d", "citizens", "open"),
];

test("the picture's name says how many seats are coming", () => {
  render(<SeatRing seats={seats} />);

  expect(screen.getByRole("img", { name: /2 von 4 Sitzen/ })).toBeTruthy();
});

test("guests have a place and say so, but count nowhere", () => {
  const guest = { ...seat("e", "partner", "accepted"), isGuest: true };
  render(
    <>
      <SeatRing seats={[...seats, guest]} />
      <SeatLegend seats={[...seats, guest]} />
      <SeatList seats={[guest]} />
    </>,
  );

  expect(screen.getByRole("img", { name: /2 von 4 Sitzen/ })).toBeTruthy();
  expect(screen.getByText("Organisation e (Gast): kommt")).toBeTruthy();
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(
    expect.arrayContaining(["Partnernoch kein Sitz", "Organisation e (Gast)kommt"]),
  );
});

test("before anyone is asked the picture counts the seats", () => {
  render(<SeatRing seats={[seat("a", "partner", "none")]} />);

  expect(screen.getByRole("img", { name: /1 Sitz$/ })).toBeTruthy();
});

test("the legend counts every group and names the one that is missing", () => {
  render(<SeatLegend seats={seats} labels={{ citizens: "Einwohnerschaft" }} />);

  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "Kommune und Behörden1 von 1",
    "Freie Wohlfahrtspflege1 von 2",
    "Einwohnerschaft0 von 1",
    "Partnernoch kein Sitz",
  ]);
});

test("the list says each seat's answer in words, below its group", () => {
  render(<SeatList seats={seats} />);

  const [welfare] = screen.getAllByRole("list").slice(1);
  expect(
    within(welfare as HTMLElement)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual(["Organisation bkommt in Vertretung", "Organisation ckommt nicht"]);
});

test("from 1 to 60 seats none covers another or leaves the picture", () => {
  for (let count = 1; count <= 60; count++) {
    const placed = placeSeats(
      Array.from({ length: count }, (_, index) => seat(String(index), seatGroups[index % 4] ?? "partner", "open")),
    );
    expect(placed).toHaveLength(count);
    for (const [index, one] of placed.entries()) {
      const edge = Math.max(Math.abs(one.x - ringSize / 2), Math.abs(one.y - ringSize / 2)) + one.radius;
      expect(edge, `${count} seats`).toBeLessThanOrEqual(ringSize / 2);
      for (const other of placed.slice(index + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y), `${count} seats`).toBeGreaterThan(one.radius * 2);
      }
    }
  }
});
