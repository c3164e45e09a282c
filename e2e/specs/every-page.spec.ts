import type { Page } from "@playwright/test";
import { patterns } from "../../apps/web/src/app/paths.ts";
import { axeFindings } from "../axe.ts";
import { expect, test } from "../fixtures.ts";

/** Without motion, so that colours do not change while axe reads them. */
const NARROWEST = { viewport: { width: 320, height: 640 }, reducedMotion: "reduce" } as const;
const TABS = ["sitze", "sitzungen", "aufgaben", "einstellungen", "verlauf"];

const links = (page: Page): Promise<string[]> =>
  page.locator("a[href]").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));

const visit = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 }), address).toBeVisible();
  await expect(page.getByText("Wird geladen"), address).toHaveCount(0);
};

/** What stands in for the parameters of an address: the first of its kind that the reader is led to. */
const findParameters = async (page: Page): Promise<Record<string, string>> => {
  const found: Record<string, string> = {};
  const learn = async (address: string) => {
    await visit(page, address);
    for (const href of await links(page))
      for (const pattern of Object.values(patterns)) {
        const name = /^[^:]+:(\w+)$/.exec(pattern)?.[1];
        const value = new RegExp(`^${pattern.replace(/:\w+$/, "(\\d{2,12}|[0-9a-f-]{36})")}$`).exec(href)?.[1];
        if (name !== undefined && value !== undefined) found[name] ??= value;
      }
  };
  for (const address of [
    patterns.overview,
    patterns.tables,
    patterns.tasks,
    patterns.ownOrganization,
    patterns.account,
  ])
    await learn(address);
  if (found["tableId"]) {
    await learn(`/tische/${found["tableId"]}?bereich=sitzungen`);
    await learn(`/tische/${found["tableId"]}?bereich=aufgaben`);
  }
  return found;
};

/** The wanted addresses that the reader is led to, a table with each of its tabs. */
const addressesFor = async (page: Page, wanted: readonly string[] = Object.values(patterns)): Promise<string[]> => {
  const found = await findParameters(page);
  const filled = wanted.map((pattern) => pattern.replace(/:(\w+)/g, (whole, name: string) => found[name] ?? whole));
  const tabs =
    found["tableId"] && wanted.includes(patterns.table)
      ? TABS.map((tab) => `/tische/${found["tableId"]}?bereich=${tab}`)
      : [];
  return [...filled, ...tabs].filter((address) => !address.includes(":"));
};

/** In light and dark nothing that axe finds, and no sideways scrolling on the narrowest screen. */
const expectSound = async (page: Page, address: string): Promise<void> => {
  await visit(page, address);
  expect(await axeFindings(page), address).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `${address} scrolls sideways`).toBeLessThanOrEqual(NARROWEST.viewport.width);
};

test("every page is sound for a visitor", async ({ openBrowser }) => {
  test.setTimeout(240_000);
  const page = await openBrowser(NARROWEST);
  for (const address of await addressesFor(page)) await expectSound(page, address);
});

const ACCOUNT = [
  patterns.overview,
  patterns.ownCalendar,
  patterns.ownOrganization,
  patterns.tasks,
  patterns.account,
  patterns.ownEntry,
];
const ORGANIZATION = [patterns.organization, patterns.editOrganization, patterns.importMembers];
const COORDINATION = [patterns.newTable, patterns.table, patterns.newMeeting, patterns.meeting, patterns.editMeeting];

const EDIT_IMPRINT = patterns.editLegalText.replace(":legalPage", "impressum");
const EDIT_INSTALLATION_IMPRINT = patterns.editInstallationText.replace(":legalPage", "impressum");

/** What looks different to them than to those before them. */
const OWN = {
  koordination: [
    ...ACCOUNT,
    ...COORDINATION,
    patterns.inviteToMeeting,
    patterns.printMeeting,
    patterns.tableMessage,
    patterns.task,
    patterns.responsibilities,
    patterns.waitingOrganizations,
    patterns.municipality,
    patterns.network,
  ],
  organisation: [patterns.overview, ...ORGANIZATION, patterns.newTable],
  admin: [
    patterns.overview,
    ...ORGANIZATION,
    patterns.table,
    patterns.municipality,
    patterns.municipalityLog,
    patterns.municipalityImprint,
    EDIT_IMPRINT,
    patterns.installationTexts,
    EDIT_INSTALLATION_IMPRINT,
    patterns.administration,
    patterns.administeredPersons,
    patterns.undeliveredMails,
    patterns.jobs,
    patterns.retention,
    patterns.log,
    patterns.security,
  ],
} as const;

for (const account of ["koordination", "organisation", "admin"] as const)
  test(`every page of their own is sound for ${account}`, async ({ signedIn }) => {
    test.setTimeout(240_000);
    const page = await signedIn(account, NARROWEST);
    const addresses = await addressesFor(page, OWN[account]);
    expect(addresses.length).toBeGreaterThanOrEqual(OWN[account].length);
    for (const address of addresses) await expectSound(page, address);
  });
