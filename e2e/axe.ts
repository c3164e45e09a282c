import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds on the page in light and dark, each with where; in the dark only colours can differ. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  await show(page, "light");
  const inLight = await findings(builder(page));
  await show(page, "dark");
  const inDark = await findings(builder(page).withRules(["color-contrast"]));
  return [...inLight.map((finding) => `light: ${finding}`), ...inDark.map((finding) => `dark: ${finding}`)];
};

/** Colours are painted, and none is on its way to another, when this ends. */
const show = async (page: Page, colorScheme: "light" | "dark"): Promise<void> => {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(async () => {
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
};

/** React Aria names its announcements by elements that are gone again, such as the sign of a running action. */
const builder = (page: Page) => new AxeBuilder({ page }).exclude("[data-live-announcer]");

const findings = async (axe: AxeBuilder): Promise<string[]> => {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
};
