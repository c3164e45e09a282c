import type { Page } from "@playwright/test";
import { axeFindings } from "../axe.ts";
import { expect, test } from "../fixtures.ts";

const NARROWEST = { width: 320, height: 640 };

/** Pages that differ only in what they are about count as one. */
const kindOf = (address: string): string =>
  address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id").replace(/=[^&]*/g, "=");

const linksOn = (page: Page): Promise<string[]> =>
  page.getByRole("link").evaluateAll((links) =>
    links.flatMap((link) => {
      const { origin, pathname, search } = new URL((link as HTMLAnchorElement).href);
      return origin === location.origin && !link.hasAttribute("download") ? [pathname + search] : [];
    }),
  );

/** Follows every link of the app from the first page on, to one page of each kind. */
const walk = async (page: Page, first: string, look: (address: string) => Promise<void>): Promise<string[]> => {
  const waiting = [first];
  const seen = new Set<string>();
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (seen.has(kindOf(address)) || address.startsWith("/api")) continue;
    seen.add(kindOf(address));
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 }), address).toBeVisible();
    await look(address);
    waiting.push(...(await linksOn(page)));
  }
  return [...seen];
};

/** In light and dark nothing that axe finds, and no sideways scrolling on the narrowest screen. */
const expectSound = async (page: Page, address: string): Promise<void> => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page), `${address} in ${colorScheme}`).toEqual([]);
  }
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `${address} scrolls sideways`).toBeLessThanOrEqual(NARROWEST.width);
};

test("every page a visitor can reach is sound", async ({ openBrowser }) => {
  test.setTimeout(180_000);
  const page = await openBrowser({ viewport: NARROWEST });
  const pages = await walk(page, "/", (address) => expectSound(page, address));
  expect(pages.length).toBeGreaterThan(8);
});

for (const account of ["koordination", "organisation", "admin"] as const)
  test(`every page that ${account} can reach is sound`, async ({ signedIn }) => {
    test.setTimeout(180_000);
    const page = await signedIn(account, { viewport: NARROWEST });
    const pages = await walk(page, "/uebersicht", (address) => expectSound(page, address));
    expect(pages.length).toBeGreaterThan(8);
  });
