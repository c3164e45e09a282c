import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endOf, overrunMinutes, placeItems } from "./timing.ts";

const START = new Date("2027-01-12T16:00:00Z");

const item = fc.record({
  id: fc.uuid(),
  part: fc.constantFrom("public" as const, "internal" as const),
  durationMinutes: fc.integer({ min: 0, max: 480 }),
});

describe("placing items", () => {
  test("numbers the public part 1, 2 and the internal part N1, N2, wherever they stand", () => {
    const placed = placeItems(START, [
      { part: "internal", durationMinutes: 5, title: "Personalie" },
      { part: "public", durationMinutes: 10, title: "Begrüßung" },
      { part: "public", durationMinutes: 20, title: "Wohnen" },
      { part: "internal", durationMinutes: 5, title: "Vertrag" },
    ]);

    expect(placed.map(({ number, title, startsAt }) => [number, title, startsAt.toISOString().slice(11, 16)])).toEqual([
      ["1", "Begrüßung", "16:00"],
      ["2", "Wohnen", "16:10"],
      ["N1", "Personalie", "16:30"],
      ["N2", "Vertrag", "16:35"],
    ]);
  });

  test("numbers and times of the public part never depend on internal items", () => {
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const all = placeItems(START, items).filter(({ part }) => part === "public");
        const alone = placeItems(
          START,
          items.filter(({ part }) => part === "public"),
        );
        expect(all).toEqual(alone);
      }),
    );
  });

  test("each item begins when the one before it ends, and the last ends after all durations", () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), (items) => {
        const placed = placeItems(START, items);
        const total = items.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);
        expect(placed[0]?.startsAt).toEqual(START);
        for (const [index, { startsAt }] of placed.entries())
          if (index > 0) expect(startsAt).toEqual(placed[index - 1]?.endsAt);
        expect(endOf(START, placed).getTime()).toBe(START.getTime() + total * 60_000);
      }),
    );
  });
});

describe("overrun", () => {
  test("is zero while the items fit, and counts minutes beyond the planned end", () => {
    expect(overrunMinutes(START, 90, new Date("2027-01-12T17:30:00Z"))).toBe(0);
    expect(overrunMinutes(START, 90, new Date("2027-01-12T17:42:00Z"))).toBe(12);
    expect(overrunMinutes(START, 90, endOf(START, []))).toBe(0);
  });
});
