import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { axeFindings } from "../../testing/axe.ts";
import { renderAt } from "../../testing/render-at.tsx";

test.each([
  ["/impressum", "Impressum"],
  ["/datenschutz", "Datenschutz"],
  ["/barrierefreiheit", "Erklärung zur Barrierefreiheit"],
])("%s marks what the operator has to add", async (path, title) => {
  await renderAt(path);

  expect(await screen.findByRole("heading", { level: 1, name: title })).toBeTruthy();
  expect(screen.getAllByText(/^Vom Betreiber zu ergänzen/).length).toBeGreaterThan(0);
  expect(await axeFindings()).toEqual([]);
});

test("the privacy page lists every cookie by its name", async () => {
  await renderAt("/datenschutz");

  for (const name of ["session", "account.two_factor", "link-session", "language"]) {
    expect(await screen.findByRole("rowheader", { name })).toBeTruthy();
  }
});
