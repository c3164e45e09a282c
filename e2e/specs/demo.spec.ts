import { expect, test } from "../fixtures.ts";

test("a visitor reads a public meeting from the start page on", async ({ openBrowser }) => {
  const page = await openBrowser();
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto("/tische");
  await page.getByRole("link", { name: "Runder Tisch Integration" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Runder Tisch Integration" })).toBeVisible();
  await page.getByRole("region", { name: "Kommende Sitzungen" }).getByRole("link").first().click();

  await expect(page.getByRole("heading", { name: "Tagesordnung" })).toBeVisible();
  await expect(page.getByText("Kurze Wege zum Jobcenter")).toBeVisible();
  await expect(page.getByText("Nachbesetzung der Sprecherrolle")).toHaveCount(0);
});

test("a coordinator sees the internal part and who answered", async ({ signedIn }) => {
  const page = await signedIn("koordination");
  await page.goto("/uebersicht");
  await page.getByRole("link", { name: "Runder Tisch Integration, 3. Sitzung" }).click();

  await expect(page.getByRole("button", { name: "N1. Nachbesetzung der Sprecherrolle bearbeiten" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Der Tisch" })).toBeVisible();
});

test("signing in with the keyboard alone leads to the overview", async ({ openBrowser }) => {
  const page = await openBrowser();
  await page.goto("/anmelden");
  await page.getByLabel("Mailadresse").first().fill("teilnahme@demo.example");
  await page.getByLabel("Passwort").first().fill("runder-tisch-demo");
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1, name: "Übersicht" })).toBeVisible();
});
