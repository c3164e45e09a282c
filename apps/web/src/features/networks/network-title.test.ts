import { expect, test } from "vitest";
import { titleLines } from "./network-title.ts";

test.each([
  ["Runder Tisch Integration", ["Integration"]],
  ["Runder Tisch Wohnen Musterstadt", ["Wohnen", "Musterstadt"]],
  ["Runder Tisch", ["Runder Tisch"]],
  ["Wohnungslosenhilfekonferenz", ["Wohnungslose…"]],
  ["Arbeit und Ausbildung für alle im ganzen Landkreis", ["Arbeit und", "Ausbildung", "für alle im …"]],
])("%s has room in a ring", (title, lines) => {
  expect(titleLines(title)).toEqual(lines);
});
