import type { Page } from "@playwright/test";
import { extractText } from "unpdf";
import { expect } from "../fixtures.ts";

export const textOfPdf = async (page: Page, address: string): Promise<string> => {
  const answer = await page.context().request.get(address);
  expect(answer.headers()["content-type"], address).toBe("application/pdf");
  return (await extractText(new Uint8Array(await answer.body()), { mergePages: true })).text;
};

/** The letters of a meeting, made and printed: what stands on them. */
export const printLetters = async (page: Page, meeting: string): Promise<string> => {
  await page.goto(`${meeting}/drucken`);
  await page.getByRole("button", { name: /Brief(e)? erstellen$/ }).click();
  const print = page.getByRole("link", { name: /Brief(e)? drucken \(PDF\)$/ });
  return textOfPdf(page, (await print.getAttribute("href")) ?? "");
};

/** The next one that somebody is invited to on paper. */
export const meetingWithLetters = async (page: Page): Promise<string> => {
  await page.goto("/uebersicht");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const hrefs = await page
    .locator("a[href^='/sitzungen/']")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  for (const href of new Set(hrefs)) {
    await page.goto(`${href}/drucken`);
    await expect(page.getByRole("heading", { name: "Briefe" })).toBeVisible();
    if ((await page.getByRole("button", { name: /Brief(e)? erstellen$/ }).count()) > 0) return href ?? "";
  }
  throw new Error("Nobody is invited on paper.");
};
