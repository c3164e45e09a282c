import type { Page } from "@playwright/test";
import writeExcel from "write-excel-file/node";
import { expect } from "../fixtures.ts";

export type ListedMember = { name: string; function: string; mail: string; phone: string; topics: string };

/** As an office keeps it. */
export const excelList = (members: readonly ListedMember[]): Promise<Buffer> =>
  writeExcel([
    ["Name", "Funktion", "E-Mail", "Telefon", "Zuständigkeiten"].map((value) => ({ value })),
    ...members.map((member) =>
      [member.name, member.function, member.mail, member.phone, member.topics].map((value) => ({ value })),
    ),
  ]).toBuffer();

/** From the own organization to the list as it is checked. */
export const readList = async (page: Page, organization: string, list: Buffer): Promise<void> => {
  await page.goto("/organisation");
  await page.getByRole("link", { name: organization }).click();
  await page.getByRole("link", { name: /importieren/ }).click();
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page
    .getByLabel("Excel-Datei oder CSV-Datei")
    .setInputFiles({ name: "Mitglieder.xlsx", mimeType, buffer: list });
  await page.getByRole("radio", { name: /^Auch das Netzwerk/ }).check({ force: true });
  await page.getByRole("button", { name: "Liste prüfen" }).click();
};

export const mend = async (page: Page, row: number, column: RegExp, value: string): Promise<void> => {
  const line = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: `Zeile ${row}:` }) });
  const field = line.getByRole("textbox", { name: column });
  await field.fill(value);
  await field.blur();
};

export const inviteMember = async (page: Page, name: string): Promise<void> => {
  await expect(page.getByRole("heading", { name: "Einladen", exact: true })).toBeVisible();
  // By keyboard: the list may be long, and the bar with the button lies over its end.
  await page.getByRole("checkbox", { name }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "1 Person einladen" }).click();
  await expect(page.getByText("1 Einladung geht hinaus.")).toBeVisible();
};
