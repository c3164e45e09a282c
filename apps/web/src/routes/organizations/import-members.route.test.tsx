import { readMe } from "@runde-tische/contracts/me";
import {
  type ImportPreview,
  importMembers,
  previewMemberImport,
  readSheet,
} from "@runde-tische/contracts/member-imports";
import { listInvitableMembers } from "@runde-tische/contracts/member-invitations";
import { readOrganization } from "@runde-tische/contracts/organizations";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { paths } from "../../app/paths.ts";
import { answer } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { caritas, me } from "../../testing/organizations.ts";
import { renderAt } from "../../testing/render-at.tsx";

const member = {
  id: "0193a0c0-0000-7000-8000-0000000000c1",
  organizationId: caritas.id,
  organization: caritas.name,
  status: "active" as const,
  role: "admin" as const,
};

/** The second column must hold a mail address; all else is new. */
const checked = (body: unknown): ImportPreview => {
  const { rows } = body as { rows: { number: number; cells: string[] }[] };
  return {
    rows: rows.map(({ number, cells }) => {
      const isFaulty = !cells[1]?.includes("@");
      const problems = isFaulty ? [{ field: "mail" as const, code: "not-a-mail" as const, otherRow: null }] : [];
      return {
        number,
        name: cells[0] ?? null,
        outcome: isFaulty ? ("faulty" as const) : ("new" as const),
        changes: [],
        problems,
        hints: [],
      };
    }),
    unlisted: { count: 0, names: [] },
    digest: "shown",
  };
};

const table = {
  kind: "table" as const,
  sheets: ["Liste"],
  sheet: 0,
  columns: [
    { letter: "A", heading: "Name", field: "name" as const },
    { letter: "B", heading: "E-Mail", field: "mail" as const },
  ],
  rows: [
    { number: 2, cells: ["Mia Weber", "mia@verein.example"] },
    { number: 3, cells: ["Omar Said", "kaputt"] },
  ],
};

test("a list is read, mended in the preview, imported, and its people are invited in a step of its own", {
  timeout: 20_000,
}, async () => {
  const { user, calls } = await renderAt(paths.importMembers(caritas.id), [
    answer(readMe, { ...me, memberships: [member] }),
    answer(readOrganization, caritas),
    answer(readSheet, table),
    answer(previewMemberImport, ({ body }) => checked(body)),
    answer(importMembers, { added: 2, changed: 0, unchanged: 0 }),
    answer(listInvitableMembers, { items: [], nextCursor: null, leftToday: 200 }),
  ]);

  await user.upload(await screen.findByLabelText("Excel-Datei oder CSV-Datei"), new File(["Name"], "liste.csv"));
  await user.click(await screen.findByRole("button", { name: "Liste prüfen" }));

  expect(await screen.findByText("1 Zeile ist fehlerhaft")).toBeTruthy();
  const mail = screen.getByRole("textbox", { name: /E-Mail/ });
  expect(screen.getByRole("button", { name: "2 Zeilen importieren" })).toHaveProperty("disabled", true);
  expect(await axeFindings()).toEqual([]);
  await user.clear(mail);
  await user.type(mail, "omar@verein.example");
  await user.tab();

  expect(await screen.findByText("Die Liste ist ohne Fehler")).toBeTruthy();
  expect(screen.getByRole("textbox", { name: /E-Mail/ })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "2 Zeilen importieren" }));

  expect(await screen.findByText(/Importiert: 2 neu/)).toBeTruthy();
  expect(await screen.findByText("Niemand ist einzuladen")).toBeTruthy();
  const sent = calls.find(({ path }) => path.endsWith("/member-imports"))?.body;
  expect(sent).toMatchObject({ digest: "shown", rows: [{}, { cells: ["Omar Said", "omar@verein.example"] }] });
});

test("a row that is left out hands the focus on, and the way back leads to the step before", async () => {
  const { user } = await renderAt(paths.importMembers(caritas.id), [
    answer(readMe, { ...me, memberships: [member] }),
    answer(readOrganization, caritas),
    answer(readSheet, { ...table, rows: [...table.rows, { number: 4, cells: ["Lea Alt", "fehlt"] }] }),
    answer(previewMemberImport, ({ body }) => checked(body)),
  ]);
  await user.upload(await screen.findByLabelText("Excel-Datei oder CSV-Datei"), new File(["Name"], "liste.csv"));
  await user.click(await screen.findByRole("button", { name: "Liste prüfen" }));
  const [omit] = await screen.findAllByRole("button", { name: "Auslassen" });

  await user.click(omit as HTMLElement);

  expect(document.activeElement?.textContent).toBe("Zeile 4: Lea Alt");
  expect(screen.queryByText("Zeile 3: Omar Said")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Zurück zu den Spalten" }));
  await user.click(await screen.findByRole("button", { name: "Andere Datei wählen" }));
  expect(await screen.findByLabelText("Excel-Datei oder CSV-Datei")).toBeTruthy();
});
