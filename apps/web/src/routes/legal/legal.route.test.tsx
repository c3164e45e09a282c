import {
  type LegalText,
  readInstallationText,
  readLegalText,
  writeInstallationText,
  writeLegalText,
} from "@runde-tische/contracts/legal-texts";
import { readMe } from "@runde-tische/contracts/me";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { answer, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { renderAt } from "../../testing/render-at.tsx";
import { me, municipality } from "../../testing/table-answers.ts";

const legalText = (change: Partial<LegalText> = {}): LegalText => ({
  page: "imprint",
  municipality,
  text: "## Anbieter\n\nLandkreis",
  source: municipality,
  changedAt: "2026-11-01T10:00:00.000Z",
  version: 3,
  may: { edit: true },
  ...change,
});

const none = legalText({ text: null, source: null, changedAt: null, version: 0 });
const address = `/kommunen/${municipality.ars}/impressum`;

test("a municipality's own text has real headings, and the footer leads to its other pages", async () => {
  await renderAt(address, [answer(readLegalText, legalText({ may: { edit: false } }))]);

  expect(await screen.findByRole("heading", { level: 2, name: "Anbieter" })).toBeTruthy();
  const footer = screen.getByRole("navigation", { name: "Rechtliches" });
  expect(within(footer).getByRole("link", { name: "Datenschutz" }).getAttribute("href")).toBe(
    `/kommunen/${municipality.ars}/datenschutz`,
  );
  expect(await axeFindings()).toEqual([]);
});

test("what the operator wrote holds without a text of one's own, and says whose it is", async () => {
  await renderAt(address, [answer(readLegalText, legalText({ source: null, version: 0 }))]);

  expect(await screen.findByRole("heading", { level: 2, name: "Anbieter" })).toBeTruthy();
  expect(screen.getByText(/stammt vom Betreiber dieser Installation/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Eigenen Text schreiben" })).toBeTruthy();
});

const ofInstallation = { ...none, municipality: null, may: { edit: false } };

test.each([
  ["/impressum", "Impressum"],
  ["/datenschutz", "Datenschutz"],
  ["/barrierefreiheit", "Erklärung zur Barrierefreiheit"],
])("%s marks what the operator has to add while nobody has written it", async (path, title) => {
  await renderAt(path, [answer(readInstallationText, ofInstallation)]);

  expect(await screen.findByRole("heading", { level: 1, name: title })).toBeTruthy();
  expect((await screen.findAllByText(/\[[^\]]+\]/)).length).toBeGreaterThan(0);
  expect(screen.getByText(/Was in eckigen Klammern steht/)).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
});

test("every privacy page lists every cookie by its name, whoever wrote it", async () => {
  await renderAt("/datenschutz", [
    answer(readInstallationText, { ...ofInstallation, page: "privacy", text: "## Wer verantwortlich ist", version: 1 }),
  ]);

  for (const name of ["session", "account.two_factor", "link-session", "entry-session", "language"]) {
    expect(await screen.findByRole("rowheader", { name })).toBeTruthy();
  }
});

test("an administrator writes the installation's text; one too long is told, not cut off", async () => {
  const { user, calls, router } = await renderAt("/verwaltung/rechtstexte", [
    answer(readMe, me({ isPlatformAdmin: true })),
    answer(readInstallationText, { ...ofInstallation, may: { edit: true } }),
    answer(writeInstallationText, { ...ofInstallation, text: "## Anbieter" }),
  ]);

  expect(await screen.findAllByText("Fehlt")).toHaveLength(3);
  await user.click(screen.getByRole("link", { name: "Text schreiben: Impressum" }));
  const field = await screen.findByRole("textbox", { name: "Text" });
  await user.click(field);
  await user.paste("x".repeat(40_001));
  expect(screen.getByText(/Der Text hat 40001 Zeichen/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Speichern" })).toHaveProperty("disabled", true);
  await user.clear(field);
  await user.click(screen.getByRole("button", { name: "Vorlage einsetzen" }));
  await user.click(screen.getByRole("button", { name: "Speichern" }));

  await waitFor(() => expect(router.state.location.pathname).toBe("/impressum"));
  expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({
    text: expect.stringContaining("[Name der Stelle]"),
  });
});

test("a coordinator begins with the template and sees what is left to fill in", async () => {
  const { user, calls, router } = await renderAt(`${address}/bearbeiten`, [
    answer(readMe, me({ coordinates: [municipality] })),
    answer(readLegalText, none),
    answer(writeLegalText, legalText()),
  ]);

  await user.click(await screen.findByRole("button", { name: "Vorlage einsetzen" }));
  expect(screen.getByText(/Stellen in eckigen Klammern sind noch auszufüllen/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Speichern" }));

  await waitFor(() => expect(router.state.location.pathname).toBe(address));
  expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({ text: expect.stringMatching(/^## Anbieter/) });
});

test("who was overtaken chooses between both texts", async () => {
  let isOvertaken = false;
  const { user } = await renderAt(`${address}/bearbeiten`, [
    answer(readMe, me({ coordinates: [municipality] })),
    answer(readLegalText, () => {
      const shown = isOvertaken ? legalText({ text: "Von anderer Hand", version: 4 }) : legalText();
      isOvertaken = true;
      return shown;
    }),
    refuse(writeLegalText, "stale"),
  ]);

  await user.click(await screen.findByRole("button", { name: "Speichern" }));

  expect(await screen.findByText("Von anderer Hand")).toBeTruthy();
});
