import { readMe } from "@runde-tische/contracts/me";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { answer, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { renderAt } from "../../testing/render-at.tsx";

const me = {
  personId: "0193a0c0-0000-7000-8000-000000000001",
  name: "Ada Beispiel",
  mail: "ada@stadt.example",
  language: "de",
  isMailVerified: true,
  hasSecondFactor: false,
  isSecondFactorShown: false,
  isPlatformAdmin: false,
  coordinates: [],
  coordinatesTables: false,
  memberships: [],
  version: 1,
} as const;

test("a visitor reads what this is and finds the public tables", async () => {
  await renderAt("/");

  expect(await screen.findByRole("heading", { level: 1, name: "An einem Tisch" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Öffentliche Tische ansehen" }).getAttribute("href")).toBe("/tische");
  expect(await axeFindings()).toEqual([]);
});

test("who is signed in has five places", async () => {
  await renderAt("/", [answer(readMe, { ...me, coordinates: [], memberships: [] })]);

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

test("an unknown address says that it is absent or hidden, and how to go on", async () => {
  await renderAt("/gibt-es-nicht");

  expect(await screen.findByRole("heading", { level: 1, name: "Nicht gefunden oder nicht sichtbar" })).toBeTruthy();
  const main = within(screen.getByRole("main"));
  expect(main.getByRole("link", { name: "Anmelden" }).getAttribute("href")).toBe("/anmelden?zurueck=%2Fgibt-es-nicht");
  expect(main.getByRole("link", { name: "Link noch einmal schicken" })).toBeTruthy();
});

test("a navigation changes the title and puts the focus on the new heading", async () => {
  const { user } = await renderAt("/gibt-es-nicht");

  await user.click(await screen.findByRole("link", { name: "Zur Startseite" }));

  const heading = await screen.findByRole("heading", { level: 1, name: "An einem Tisch" });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(document.title).toBe("An einem Tisch – Runde Tische");
});

test("the language switches at once and is remembered in its cookie", async () => {
  const { user } = await renderAt("/");

  await user.click(await screen.findByRole("button", { name: "English" }));

  expect(await screen.findByRole("heading", { level: 1, name: "At one table" })).toBeTruthy();
  expect(document.cookie).toContain("language=en");
  expect(document.documentElement.lang).toBe("en");
});

test("the chosen appearance is set and kept", async () => {
  const { user } = await renderAt("/");

  await user.selectOptions(await screen.findByRole("combobox", { name: "Darstellung" }), "Dunkel");

  expect(document.documentElement.dataset["kernTheme"]).toBe("dark");
  expect(localStorage.getItem("theme")).toBe("dark");
});

test("the menu of a phone opens and closes with the page", async () => {
  const { user } = await renderAt("/gibt-es-nicht");
  const toggle = await screen.findByRole("button", { name: "Menü" });

  await user.click(toggle);
  expect(toggle.getAttribute("aria-expanded")).toBe("true");

  await user.click(screen.getByRole("link", { name: "Zur Startseite" }));
  await waitFor(() => expect(toggle.getAttribute("aria-expanded")).toBe("false"));
});

test("a server in trouble does not hide the page", async () => {
  await renderAt("/", [refuse(readMe, "internal")]);

  expect(await screen.findByRole("heading", { level: 1, name: "An einem Tisch" })).toBeTruthy();
});
