import type { Page } from "@playwright/test";
import { expect, type test } from "../fixtures.ts";
import { linkIn, type Mailbox } from "../mailbox.ts";

type OpenBrowser = Parameters<Parameters<typeof test>[2]>[0]["openBrowser"];

export type World = { openBrowser: OpenBrowser; origin: string; mailbox: Mailbox };

const PHONE = { width: 360, height: 740 };

/** Makes an account and confirms its address by the mailed link. */
export const signUp = async (world: World, name: string, mail: string): Promise<Page> => {
  const page = await world.openBrowser();
  await page.goto("/registrieren");
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Mailadresse").fill(mail);
  await page.getByLabel("Passwort").fill("ein langer Satz zum Merken");
  await page.getByRole("button", { name: "Konto anlegen" }).click();
  await expect(page.getByText("Sehen Sie in Ihr Postfach")).toBeVisible();
  await page.goto(await scannedLink(world, page, mail, /^Bitte bestätigen Sie Ihre Mailadresse/));
  await page.getByRole("button", { name: "Mailadresse bestätigen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Übersicht" })).toBeVisible();
  return page;
};

/** Opens the personal link of a mail on a phone without an account; a closed table asks the new device for a mailed code. */
export const openOnPhone = async (world: World, mail: string, subject: RegExp): Promise<Page> => {
  const page = await world.openBrowser({ viewport: PHONE, hasTouch: true });
  await page.goto(await scannedLink(world, page, mail, subject));
  await page.getByRole("button", { name: "Einladung öffnen" }).click();
  const code = await world.mailbox.take(mail, /^Ihr Code für den persönlichen Link/);
  await page.getByRole("textbox", { name: "Code aus der Mail" }).fill(/\b\d{6}\b/.exec(code.text ?? "")?.[0] ?? "");
  await page.getByRole("button", { name: "Bestätigen" }).click();
  await expect(page.getByRole("heading", { name: "Kommen Sie?" })).toBeVisible();
  expect(page.url(), "the secret stays in no address").not.toContain("#");
  return page;
};

/** The link of a mail after a mail scanner has opened it twice. */
export const scannedLink = async (
  { origin, mailbox }: World,
  page: Page,
  mail: string,
  subject: RegExp,
): Promise<string> => {
  const link = linkIn(await mailbox.take(mail, subject), origin);
  for (const _ of [1, 2]) expect((await page.context().request.get(link)).ok()).toBe(true);
  return link;
};

/** Types into a field that searches, and takes what it finds. */
export const choose = async (page: Page, field: string, typed: string, option: RegExp): Promise<void> => {
  await page.getByRole("combobox", { name: field }).pressSequentially(typed);
  await page.getByRole("option", { name: option }).first().click();
};
