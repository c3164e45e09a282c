import type { Page } from "@playwright/test";
import { expect } from "../fixtures.ts";
import { choose } from "./people.ts";

export const registerOrganization = async (page: Page, name: string): Promise<void> => {
  await page.goto("/organisationen/neu");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await choose(page, "Sitz", "Muster", /Landkreis/);
  await page.getByRole("button", { name: "Organisation anmelden" }).click();
  await expect(page.getByText("Die Anmeldung wartet auf Bestätigung")).toBeVisible();
};

export const confirmOrganization = async (coordinator: Page, name: string): Promise<void> => {
  await coordinator.goto("/organisationen/wartend");
  await coordinator.getByRole("button", { name: `Bestätigen: ${name}` }).click();
  await expect(coordinator.getByText(`${name} ist bestätigt.`)).toBeVisible();
};

export const addMember = async (page: Page, member: { name: string; function: string; mail: string }) => {
  await page.getByRole("button", { name: "Mitglied hinzufügen" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(member.name);
  await dialog.getByLabel("Funktion").fill(member.function);
  await dialog.getByRole("button", { name: "Zuständigkeit hinzufügen" }).click();
  await dialog.getByLabel("Thema").fill("Wohnen");
  await dialog.getByRole("button", { name: "Mailadresse", exact: true }).click();
  await dialog.getByRole("textbox", { name: "Mailadresse" }).fill(member.mail);
  await dialog.getByRole("button", { name: "Hinzufügen", exact: true }).click();
  await expect(page.getByText(`${member.name} ist hinzugefügt.`)).toBeVisible();
};
