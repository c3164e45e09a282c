import { readMe } from "@runde-tische/contracts/me";
import {
  type ImportPreview,
  importMembers,
  listRecentImports,
  previewMemberImport,
  readSheet,
  undoImport,
} from "@runde-tische/contracts/member-imports";
import { listInvitableMembers } from "@runde-tische/contracts/member-invitations";
import { readUpkeep } from "@runde-tische/contracts/memberships";
import { readOrganization } from "@runde-tische/contracts/organizations";
import { screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { paths } from "../../app/paths.ts";
import { type Answer, answer, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { caritas, me } from "../../testing/organizations.ts";
import { renderAt } from "../../testing/render-at.tsx";
import { RequestByFetch } from "../../testing/requests-by-fetch.ts";

beforeEach(() => {
  vi.stubGlobal("XMLHttpRequest", RequestByFetch);
});

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
    answer(listRecentImports, { items: [] }),
    answer(readSheet, table),
    answer(previewMemberImport, ({ body }) => checked(body)),
    answer(importMembers, { added: 2, changed: 0, unchanged: 0 }),
    answer(listInvitableMembers, { items: [], nextCursor: null, leftToday: 200 }),
    answer(readUpkeep, { total: 3, unconfirmed: 0, untold: 2, unreachable: 1, withdrawn: 0 }),
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
  expect(await screen.findByText("1 Person erreicht keine Mail")).toBeTruthy();
  const sent = calls.find(({ method, path }) => method === "POST" && path.endsWith("/member-imports"))?.body;
  expect(sent).toMatchObject({ digest: "shown", rows: [{}, { cells: ["Omar Said", "omar@verein.example"] }] });
});

test("a file that did not arrive is sent again, and one that was mended in Excel can be chosen again", async () => {
  const replies = [
    refuse(readSheet, "overloaded"),
    answer(readSheet, { kind: "refused", reason: "open-quotes", row: 3, column: "A" }),
    answer(readSheet, table),
  ];
  const { user, calls } = await renderAt(paths.importMembers(caritas.id), [
    answer(readMe, { ...me, memberships: [member] }),
    answer(readOrganization, caritas),
    answer(listRecentImports, { items: [] }),
    { ...answer(readSheet, table), reply: (asked) => (replies.shift() as Answer).reply(asked) },
  ]);
  const field = await screen.findByLabelText<HTMLInputElement>("Excel-Datei oder CSV-Datei");
  const list = new File(["Name"], "liste.csv");
  await user.upload(field, list);

  await user.click(await screen.findByRole("button", { name: "Noch einmal versuchen" }));
  expect(await screen.findByText(/Anführungszeichen/)).toBeTruthy();
  await user.upload(field, list);

  const heading = await screen.findByRole("heading", { name: "Spalten zuordnen" });
  expect(document.activeElement).toBe(heading);
  expect(calls.filter(({ path }) => path.endsWith("/sheets"))).toHaveLength(3);
});

test("a file that cannot be opened says so", async () => {
  const { user, calls } = await renderAt(paths.importMembers(caritas.id), [
    answer(readMe, { ...me, memberships: [member] }),
    answer(readOrganization, caritas),
    answer(listRecentImports, { items: [] }),
  ]);
  vi.spyOn(FileReader.prototype, "readAsDataURL").mockImplementation(function (this: FileReader) {
    queueMicrotask(() => this.onerror?.(new ProgressEvent("error") as ProgressEvent<FileReader>));
  });
  await user.upload(await screen.findByLabelText("Excel-Datei oder CSV-Datei"), new File(["Name"], "liste.csv"));

  expect(await screen.findByText(/^Die Datei lässt sich gerade nicht öffnen/)).toBeTruthy();
  expect(calls.filter(({ path }) => path.endsWith("/sheets"))).toEqual([]);
});

test("whoever comes to invite is not told that steps of an import are done", async () => {
  await renderAt(paths.inviteMembers(caritas.id), [
    answer(readMe, { ...me, memberships: [member] }),
    answer(readOrganization, caritas),
    answer(listRecentImports, { items: [] }),
    answer(listInvitableMembers, { items: [], nextCursor: null, leftToday: 200 }),
    answer(readUpkeep, { total: 3, unconfirmed: 0, untold: 0, unreachable: 0, withdrawn: 0 }),
  ]);

  expect(await screen.findByRole("heading", { level: 1, name: "Mitglieder einladen" })).toBeTruthy();
  expect(screen.queryByRole("list", { name: "Schritte des Imports" })).toBeNull();
  expect(screen.getByRole("link", { name: "Zu den Mitgliedern" }).getAttribute("href")).toBe(
    paths.organization(caritas.id),
  );
});

test("a row that is left out hands the focus on, and the way back leads to the step before", async () => {
  const { user } = await renderAt(paths.importMembers(caritas.id), [
    answer(readMe, { ...me, memberships: [member] }),
    answer(readOrganization, caritas),
    answer(listRecentImports, { items: [] }),
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

test("a link asks before it takes the list away; only columns that are imported are sent", async () => {
  const { user, calls, router } = await renderAt(paths.importMembers(caritas.id), [
    answer(readMe, { ...me, memberships: [member] }),
    answer(readOrganization, caritas),
    answer(listRecentImports, { items: [] }),
    answer(readSheet, {
      ...table,
      columns: [{ letter: "Z", heading: "Bemerkung", field: null }, ...table.columns],
      rows: table.rows.map(({ number, cells }) => ({ number, cells: ["krank bis Mai", ...cells] })),
    }),
    answer(previewMemberImport, ({ body }) => checked(body)),
  ]);
  await user.upload(await screen.findByLabelText("Excel-Datei oder CSV-Datei"), new File(["Name"], "liste.csv"));
  await user.click(await screen.findByRole("button", { name: "Liste prüfen" }));
  await screen.findByText("1 Zeile ist fehlerhaft");

  await user.click(screen.getByRole("link", { name: caritas.name }));
  await user.click(await screen.findByRole("button", { name: "Abbrechen" }));

  expect(screen.getByText("1 Zeile ist fehlerhaft")).toBeTruthy();
  expect(calls.find(({ path }) => path.endsWith("/preview"))?.body).toMatchObject({
    fields: ["name", "mail"],
    rows: [{ cells: ["Mia Weber", "mia@verein.example"] }, { cells: ["Omar Said", "kaputt"] }],
  });
  await user.click(screen.getByRole("link", { name: caritas.name }));
  await user.click(await screen.findByRole("button", { name: "Verlassen" }));
  const { navigation, location } = router.state;
  expect((navigation.location ?? location).pathname).toBe(paths.organization(caritas.id));
});

const inAllRows = (change: Partial<ImportPreview["rows"][number]>) => (body: unknown) => {
  const preview = checked(body);
  return {
    ...preview,
    rows: preview.rows.map((row) => ({ ...row, outcome: "new" as const, problems: [], ...change })),
  };
};

test("what many rows lack is mended at once: a zero, a function", async () => {
  const { user, calls } = await renderAt(paths.importMembers(caritas.id), [
    answer(readMe, { ...me, memberships: [member] }),
    answer(readOrganization, caritas),
    answer(listRecentImports, { items: [] }),
    answer(readSheet, {
      ...table,
      columns: [
        { letter: "A", heading: "Name", field: "name" },
        { letter: "B", heading: "Telefon", field: "phone" },
      ],
      rows: [
        { number: 2, cells: ["Mia Weber", "711 12345"] },
        { number: 3, cells: ["Omar Said", "49 9131 123456"] },
      ],
    }),
    answer(previewMemberImport, ({ body }) => {
      const { rows, defaultFunction } = body as { rows: { cells: string[] }[]; defaultFunction: string | null };
      if (defaultFunction === "Beratung") return inAllRows({})(body);
      const problems = [{ field: "function" as const, code: "missing" as const, otherRow: null }];
      const hints = [{ field: "phone" as const, code: "lost-zero" as const, otherRow: null }];
      return inAllRows({ outcome: "faulty", problems, ...(rows[0]?.cells[1] === "711 12345" && { hints }) })(body);
    }),
  ]);
  await user.upload(await screen.findByLabelText("Excel-Datei oder CSV-Datei"), new File(["Name"], "liste.csv"));
  await user.click(await screen.findByRole("button", { name: "Liste prüfen" }));

  await user.click(await screen.findByRole("button", { name: "Null ergänzen" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Null ergänzen" })).toBeNull());
  const shown = screen.getAllByRole("textbox", { name: /^Telefon/ }).map((field) => (field as HTMLInputElement).value);
  expect(shown).toEqual(["0711 12345", "+49 9131 123456"]);
  await user.type(screen.getByRole("textbox", { name: "Funktion für Neue ohne Angabe" }), "Beratung");
  await user.tab();

  expect(await screen.findByText("Die Liste ist ohne Fehler")).toBeTruthy();
  const checks = calls.filter(({ path }) => path.endsWith("/preview")).map(({ body }) => body);
  expect(checks.at(-1)).toMatchObject({
    rows: [{ cells: ["Mia Weber", "0711 12345"] }, { cells: ["Omar Said", "+49 9131 123456"] }],
  });
});

test("what was just imported is not said to be so any more once it was taken back", async () => {
  const importedAt = "2026-03-02T09:15:00.000Z";
  let items: { importedAt: string; added: number; removable: number }[] = [];
  const { user } = await renderAt(paths.importMembers(caritas.id), [
    answer(readMe, { ...me, memberships: [member] }),
    answer(readOrganization, caritas),
    answer(listRecentImports, () => ({ items })),
    answer(readSheet, table),
    answer(previewMemberImport, ({ body }) => inAllRows({})(body)),
    answer(importMembers, () => {
      items = [{ importedAt, added: 2, removable: 2 }];
      return { added: 2, changed: 0, unchanged: 0 };
    }),
    answer(listInvitableMembers, { items: [], nextCursor: null, leftToday: 200 }),
    answer(readUpkeep, { total: 3, unconfirmed: 0, untold: 2, unreachable: 0, withdrawn: 0 }),
    answer(undoImport, () => {
      items = [];
      return { removed: 2, left: 0 };
    }),
  ]);
  await user.upload(await screen.findByLabelText("Excel-Datei oder CSV-Datei"), new File(["Name"], "liste.csv"));
  await user.click(await screen.findByRole("button", { name: "Liste prüfen" }));
  await user.click(await screen.findByRole("button", { name: "2 Zeilen importieren" }));
  expect(await screen.findByText(/^Importiert: 2 neu/)).toBeTruthy();

  await user.click(await screen.findByRole("button", { name: /rückgängig machen$/ }));
  await user.click(screen.getByRole("button", { name: "2 Personen entfernen" }));

  expect(await screen.findByText("2 Personen sind entfernt.")).toBeTruthy();
  expect(screen.queryByText(/^Importiert: 2 neu/)).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Einladen" }));
});

test("a wrong import is taken back after a question that says who stays", async () => {
  const importedAt = "2026-03-02T09:15:00.000Z";
  let undone = 0;
  const { user, calls } = await renderAt(paths.importMembers(caritas.id), [
    answer(readMe, { ...me, memberships: [member] }),
    answer(readOrganization, caritas),
    answer(listRecentImports, () => ({ items: undone === 2 ? [] : [{ importedAt, added: 3, removable: 2 }] })),
    answer(undoImport, () => {
      undone += 1;
      return { removed: 1, left: 2 - undone };
    }),
  ]);

  await user.click(await screen.findByRole("button", { name: /^Import vom 02\.03\.2026.* rückgängig machen$/ }));
  expect(screen.getByText(/^1 Person bleibt/)).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "2 Personen entfernen" }));

  expect(await screen.findByText("2 Personen sind entfernt.")).toBeTruthy();
  await waitFor(() => expect(screen.queryByText("Importe der letzten 7 Tage")).toBeNull());
  const asked = calls.filter(({ path }) => path.endsWith("/undo")).map(({ body }) => body);
  expect(asked).toEqual([{ importedAt }, { importedAt }]);
});
