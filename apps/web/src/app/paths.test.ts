import { expect, test } from "vitest";
import { paths, safeReturnTo } from "./paths.ts";

test("signing in leads back to where it was asked for", () => {
  const { searchParams } = new URL(paths.signIn("/tische?seite=2"), "http://localhost");
  expect(safeReturnTo(searchParams.get("zurueck"))).toBe("/tische?seite=2");
});

test("signing in never leads to another host", () => {
  for (const elsewhere of ["https://fremd.example", "//fremd.example", "/\\fremd.example", "tische", null]) {
    expect(safeReturnTo(elsewhere)).toBe("/uebersicht");
  }
});
