import type { Page } from "@playwright/test";
import { expect } from "../fixtures.ts";

export const answer = async (phone: Page, choice: "Ja" | "Nein", said: string): Promise<void> => {
  await phone.getByRole("button", { name: choice, exact: true }).click();
  await expect(phone.getByText(said)).toBeVisible();
};

export const handOver = async (phone: Page, deputy: string): Promise<void> => {
  await phone.getByRole("button", { name: "An die Stellvertretung übergeben" }).click();
  await phone.getByRole("radio", { name: deputy }).check({ force: true });
  await phone.getByRole("button", { name: "Übergeben", exact: true }).click();
  await expect(phone.getByText(`Übergeben an ${deputy}`)).toBeVisible();
};

export const finishTask = async (phone: Page, title: string): Promise<void> => {
  await phone.getByRole("button", { name: `Erledigt: ${title}` }).click();
  await expect(phone.getByText(`„${title}“ ist erledigt. Danke!`)).toBeVisible();
};

/** For whoever may not see it, it is not there. */
export const expectHidden = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1, name: "Nicht gefunden oder nicht sichtbar" })).toBeVisible();
};
