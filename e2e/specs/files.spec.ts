import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures.ts";

const MEETING = "Runder Tisch Integration, 3. Sitzung";
/** One white pixel. */
const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==";

test("a coordinator adds a picture to an item, and a visitor saves it", async ({ signedIn, openBrowser }) => {
  const page = await signedIn("koordination");
  await page.goto("/uebersicht");
  await page.getByRole("link", { name: MEETING }).click();
  await page.getByRole("button", { name: "Unterlagen hinzufügen" }).click();
  await page.getByRole("button", { name: /Gehört zu/ }).click();
  await page.getByRole("option", { name: "4. Kurze Wege zum Jobcenter" }).click();
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Dateien auswählen" }).click();
  await (await choosing).setFiles({ name: "Wegweiser.png", mimeType: "image/png", buffer: Buffer.from(PNG, "base64") });
  await expect(page.getByRole("link", { name: "Wegweiser.png" })).toBeVisible();

  const visitor = await openBrowser();
  await visitor.goto(page.url());
  const row = visitor.getByRole("listitem").filter({ hasText: "Wegweiser.png" });
  await expect(row).toContainText("Zu: 4. Kurze Wege zum Jobcenter");
  const saving = visitor.waitForEvent("download");
  await row.getByRole("link").click();

  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("Wegweiser.png");
  expect((await readFile(await saved.path())).subarray(1, 4).toString()).toBe("PNG");
});
