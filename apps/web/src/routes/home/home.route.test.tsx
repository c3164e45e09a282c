import { readMe } from "@runde-tische/contracts/me";
import { listRoundTables } from "@runde-tische/contracts/round-tables";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { answer, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { renderAt } from "../../testing/render-at.tsx";
import { me, tableSummary, testId } from "../../testing/table-answers.ts";

const tables = answer(listRoundTables, { items: [tableSummary()], nextCursor: null });

test("a visitor reads what this is and finds the public tables", async () => {
  await renderAt("/", [tables]);

  expect(await screen.findByRole("heading", { level: 1, name: "An einem Tisch" })).toBeTruthy();
  const table = await screen.findByRole("link", { name: "Runder Tisch Integration" });
  expect(table.getAttribute("href")).toBe(`/tische/${testId(1)}`);
  expect(screen.getByRole("link", { name: "Dienstag, 12. Januar 2027" }).getAttribute("href")).toBe(
    `/sitzungen/${testId(2)}`,
  );
  expect(await axeFindings()).toEqual([]);
});

test("who is signed in has five places", async () => {
  await renderAt("/", [answer(readMe, { ...me(), name: "Ada Beispiel" }), tables]);

  await screen.findByRole("link", { name: "Ada Beispiel" });
  const places = within(screen.getByRole("navigation", { name: "Hauptnavigation" })).getAllByRole("link");
  expect(places.map((place) => place.textContent)).toEqual([
    "Übersicht",
    "Tische",
    "Zuständigkeiten",
    "Aufgaben",
    "Organisation",
  ]);
});

test("who is signed in goes on to the overview instead of signing in", async () => {
  await renderAt("/", [answer(readMe, me()), tables]);

  const way = await screen.findByRole("link", { name: "Zur Übersicht" });
  expect(way.getAttribute("href")).toBe("/uebersicht");
  expect(within(screen.getByRole("main")).queryByRole("link", { name: "Anmelden" })).toBeNull();
});

test("an unknown address says that it is absent or hidden, and how to go on", async () => {
  await renderAt("/gibt-es-nicht", [tables]);

  expect(await screen.findByRole("heading", { level: 1, name: "Nicht gefunden oder nicht sichtbar" })).toBeTruthy();
  const main = within(screen.getByRole("main"));
  expect(main.getByRole("link", { name: "Anmelden" }).getAttribute("href")).toBe("/anmelden?zurueck=%2Fgibt-es-nicht");
  expect(main.getByRole("link", { name: "Link noch einmal schicken" })).toBeTruthy();
});

test("a navigation changes the title and puts the focus on the new heading", async () => {
  const { user } = await renderAt("/gibt-es-nicht", [tables]);

  await user.click(await screen.findByRole("link", { name: "Zur Startseite" }));

  const heading = await screen.findByRole("heading", { level: 1, name: "An einem Tisch" });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(document.title).toBe("An einem Tisch – Runde Tische");
});

test("the language switches at once and is remembered in its cookie", async () => {
  const { user } = await renderAt("/", [tables]);

  await user.click(await screen.findByRole("button", { name: "English" }));

  expect(await screen.findByRole("heading", { level: 1, name: "At one table" })).toBeTruthy();
  expect(document.cookie).toContain("language=en");
  expect(document.documentElement.lang).toBe("en");
});

test("the chosen appearance is set and kept", async () => {
  const { user } = await renderAt("/", [tables]);

  await user.selectOptions(await screen.findByRole("combobox", { name: "Darstellung" }), "Dunkel");

  expect(document.documentElement.dataset["kernTheme"]).toBe("dark");
  expect(localStorage.getItem("theme")).toBe("dark");
});

test("the menu of a phone opens and closes with the page", async () => {
  const { user } = await renderAt("/gibt-es-nicht", [tables]);
  const toggle = await screen.findByRole("button", { name: "Menü" });

  await user.click(toggle);
  expect(toggle.getAttribute("aria-expanded")).toBe("true");

  await user.click(screen.getByRole("link", { name: "Zur Startseite" }));
  await waitFor(() => expect(toggle.getAttribute("aria-expanded")).toBe("false"));
});

test("a server in trouble does not hide the page", async () => {
  await renderAt("/", [refuse(readMe, "internal"), tables]);

  expect(await screen.findByRole("heading", { level: 1, name: "An einem Tisch" })).toBeTruthy();
});

test("what this is can be read even when the tables cannot be had", async () => {
  const { user } = await renderAt("/", [refuse(listRoundTables, "internal")]);

  expect(await screen.findByRole("heading", { level: 1, name: "An einem Tisch" })).toBeTruthy();
  expect(await screen.findByRole("alert")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Noch einmal versuchen" }));
  expect(await screen.findByRole("alert")).toBeTruthy();
});
