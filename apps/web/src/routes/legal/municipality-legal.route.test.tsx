import { type LegalText, readLegalText, writeLegalText } from "@runde-tische/contracts/legal-texts";
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

test("without one the installation's page holds", async () => {
  await renderAt(address, [answer(readLegalText, { ...none, may: { edit: false } })]);

  expect(await screen.findByText(/Vom Betreiber zu ergänzen: Name/)).toBeTruthy();
  expect(screen.queryByRole("link", { name: "Eigenen Text schreiben" })).toBeNull();
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
