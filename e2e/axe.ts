import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds on the page in light and dark, each with where; in the dark only colours can differ. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: "light" });
  const inLight = await findings(builder(page));
  await page.emulateMedia({ colorScheme: "dark" });
  const inDark = await findings(builder(page).withRules(["color-contrast"]));
  return [...inLight.map((finding) => `light: ${finding}`), ...inDark.map((finding) => `dark: ${finding}`)];
};

/** React Aria names its announcements by elements that are gone again, such as the sign of a running action. */
const builder = (page: Page) => new AxeBuilder({ page }).exclude("[data-live-announcer]");

const findings = async (axe: AxeBuilder): Promise<string[]> => {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
};
