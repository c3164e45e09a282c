import type { Page } from "@playwright/test";
import { expect } from "../fixtures.ts";
import { choose } from "./people.ts";

/** Through the steps of the set-up, to the page of the new table. */
export const setUpTable = async (page: Page, table: { title: string; purpose: string; topic: string }) => {
  await page.goto("/tische/neu");
  await page.getByLabel("Name des Tisches").fill(table.title);
  await page.getByLabel("Wozu gibt es den Tisch?").fill(table.purpose);
  await page.getByRole("textbox", { name: /^Themen/ }).fill(`${table.topic},`);
  await page.getByRole("button", { name: "Weiter" }).click();
  await choose(page, "Kommune", "Muster", /Landkreis Musterland/);
  await page.getByRole("radio", { name: /^Geschlossen/ }).check({ force: true });
  await page.getByRole("button", { name: "Weiter" }).click();
  await page.getByRole("textbox", { name: "Einladungsfrist in Tagen" }).fill("7");
  await page.getByRole("button", { name: "Tisch anlegen" }).click();
  await expect(page.getByRole("heading", { name: "Wer sitzt am Tisch?" })).toBeFocused();
};

export const addSeat = async (page: Page, organization: string): Promise<void> => {
  await page.getByRole("button", { name: "Sitz hinzufügen" }).click();
  const dialog = page.getByRole("dialog", { name: "Sitz hinzufügen" });
  await choose(page, "Organisation", organization.slice(0, 10), new RegExp(organization));
  await dialog.getByRole("button", { name: "Sitz hinzufügen" }).click();
  await expect(dialog).toHaveCount(0);
};

export const fillSeat = async (page: Page, seat: string, role: string, person: string): Promise<void> => {
  await page.getByRole("button", { name: `${seat}: ${role} benennen` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /Person/ }).click();
  await page.getByRole("option", { name: new RegExp(person) }).click();
  await dialog.getByRole("button", { name: "Speichern" }).click();
  await expect(dialog).toHaveCount(0);
};

/** The date is typed, as are all fields: nobody has to click through a calendar. */
export const planMeeting = async (page: Page, inDays: number): Promise<void> => {
  await page.getByRole("link", { name: "Sitzung planen" }).first().click();
  await typeDay(page, inDays);
  await page.getByRole("group", { name: "Beginn" }).getByRole("spinbutton").first().click();
  await page.keyboard.type("1730");
  await page.getByRole("textbox", { name: "Dauer in Minuten" }).fill("60");
  await page.getByRole("textbox", { name: /^Ort/ }).fill("Rathaus, Sitzungssaal 2");
  await page.getByText("Stufenloser Zugang").click();
  await page.getByRole("button", { name: "Sitzung anlegen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Sitzung, / })).toBeVisible();
};

export const typeDay = async (page: Page, inDays: number): Promise<void> => {
  const day = Temporal.Now.plainDateISO("Europe/Berlin").add({ days: inDays });
  const padded = (value: number) => String(value).padStart(2, "0");
  await page.getByRole("group", { name: "Tag" }).getByRole("spinbutton").first().click();
  await page.keyboard.type(`${padded(day.day)}${padded(day.month)}${day.year}`);
};

export const addItem = async (page: Page, field: string, title: string): Promise<void> => {
  await page.getByRole("textbox", { name: field }).fill(title);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: new RegExp(`${title} bearbeiten$`) })).toBeVisible();
};

/** With the handle of the item: Enter takes it, the arrow carries it, Enter drops it. */
export const moveUpByKeyboard = async (page: Page, title: string): Promise<void> => {
  const row = page.getByRole("row", { name: new RegExp(title) });
  await row.focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(row.getByRole("button", { name: /ziehen$/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
};

export const publishAndInvite = async (page: Page, recipients: readonly string[]): Promise<void> => {
  await page.getByRole("button", { name: "Termin veröffentlichen" }).click();
  await page
    .getByRole("alertdialog")
    .or(page.getByRole("dialog"))
    .getByRole("button", { name: "Termin veröffentlichen" })
    .click();
  await page.getByRole("link", { name: "Einladung vorbereiten" }).click();
  for (const mail of recipients) await expect(page.getByRole("cell", { name: mail })).toBeVisible();
  await page.getByRole("button", { name: `${recipients.length} Einladungen verschicken` }).click();
  await page
    .getByRole("button", { name: /Einladungen verschicken$/ })
    .last()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Einladungen" })).toBeVisible();
};

/** At an item of the agenda, from its menu. */
export const giveTask = async (page: Page, item: string, task: { title: string; assignee: string }): Promise<void> => {
  await page.getByRole("button", { name: new RegExp(`^Aktionen: .*${item}`) }).click();
  await page.getByRole("menuitem", { name: "Aufgabe vergeben" }).click();
  const dialog = page.getByRole("dialog", { name: "Neue Aufgabe" });
  await dialog.getByRole("textbox", { name: "Was ist zu tun?" }).fill(task.title);
  await choose(page, "Wer macht es?", task.assignee.slice(0, 8), new RegExp(`${task.assignee}.*Sitz`));
  await dialog.getByRole("button", { name: "Aufgabe vergeben" }).click();
  await expect(dialog).toHaveCount(0);
};

export const moveMeeting = async (page: Page, inDays: number): Promise<void> => {
  await page.getByRole("button", { name: "Mehr", exact: true }).click();
  await page.getByRole("menuitem", { name: "Termin und Ort bearbeiten" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Termin und Ort bearbeiten" })).toBeVisible();
  await typeDay(page, inDays);
  await page.getByRole("button", { name: "Speichern" }).click();
  await page.getByRole("dialog").or(page.getByRole("alertdialog")).getByRole("button").first().click();
  await expect(page.getByRole("heading", { level: 1, name: /^1\. Sitzung, / })).toBeVisible();
};
