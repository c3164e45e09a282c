import { readMe } from "@runde-tische/contracts/me";
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { answer } from "../testing/answers.ts";
import { me } from "../testing/me.ts";
import { renderAt } from "../testing/render-at.tsx";

vi.mock("../routes/networks/network.route.tsx", () => {
  throw new TypeError("Failed to fetch dynamically imported module");
});

test("a page whose code cannot be fetched says so and offers to try again", async () => {
  await renderAt("/kommunen/09/netzwerk", [answer(readMe, me())]);

  expect((await screen.findByRole("heading", { level: 1 })).textContent).toMatch(
    /Keine Verbindung|Das hat nicht geklappt/,
  );
  expect(screen.getByRole("button", { name: "Noch einmal versuchen" })).toBeTruthy();
});

test("who is signed in is not asked to sign in where there is nothing", async () => {
  await renderAt("/gibt-es-nicht", [answer(readMe, me())]);

  expect(await screen.findByRole("link", { name: "Zur Übersicht" })).toBeTruthy();
  expect(screen.queryByRole("link", { name: "Anmelden" })).toBeNull();
});
