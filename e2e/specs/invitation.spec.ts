import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { linkIn, type Mailbox } from "../mailbox.ts";

const TABLE = "Runder Tisch Wohnen Musterstadt";
const PHONE = { width: 360, height: 740 };

test.describe.configure({ mode: "serial" });

/** Opens the link of a mail as its receiver does, on a phone without an account. */
const openOnPhone = async (browser: Browser, origin: string, mailbox: Mailbox, to: string, subject: RegExp) => {
  const link = linkIn(await mailbox.take(to, subject), origin);
  const context = await browser.newContext({ baseURL: origin, viewport: PHONE, locale: "de-DE" });
  // A mail scanner opens every link first, twice, and must do no harm.
  for (const _ of [1, 2]) expect((await context.request.get(link)).ok()).toBe(true);
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole("button", { name: "Einladung öffnen" }).click();
  await expect(page.getByRole("heading", { name: "Kommen Sie?" })).toBeVisible();
  return page;
};

const openInvitations = async (page: Page) => {
  await page.goto("/uebersicht");
  await page.getByRole("link", { name: new RegExp(`${TABLE}, 1. Sitzung`) }).click();
  await expect(page.getByRole("heading", { level: 1, name: /1\. Sitzung/ })).toBeVisible();
};

test("from the invitation to the answer on a phone, and on to the deputy", async ({
  signedIn,
  browser,
  site,
  mailbox,
}) => {
  const coordinator = await signedIn("koordination");
  await openInvitations(coordinator);
  await coordinator.getByRole("link", { name: "Einladung vorbereiten" }).click();
  await expect(coordinator.getByRole("cell", { name: "yasemin.kaya@wohnbau.example" })).toBeVisible();
  await coordinator.getByRole("button", { name: /Einladungen verschicken/ }).click();
  await coordinator
    .getByRole("alertdialog")
    .or(coordinator.getByRole("dialog"))
    .getByRole("button", { name: /verschicken/ })
    .click();
  await expect(coordinator.getByRole("heading", { level: 1, name: "Einladungen" })).toBeVisible();

  const phone = await openOnPhone(browser, site.origin, mailbox, "yasemin.kaya@wohnbau.example", /^Einladung: /);
  await expect(phone.getByText("Sie handeln für Wohnungsbaugenossenschaft")).toBeVisible();
  await expect(phone.getByText("Belegungsrechte: Stand und Möglichkeiten")).toBeVisible();
  expect(phone.url()).not.toContain("#");
  await phone.getByRole("button", { name: "Ja", exact: true }).click();
  await expect(phone.getByText("Danke, Sie haben zugesagt.")).toBeVisible();

  await phone.getByRole("button", { name: "An die Stellvertretung übergeben" }).click();
  await phone
    .getByRole("radio", { name: /Andreas Winter/ })
    .or(phone.getByRole("button", { name: /Andreas Winter/ }))
    .first()
    .click({ force: true });
  await phone.getByRole("button", { name: "Übergeben", exact: true }).click();
  await expect(phone.getByText("Übergeben an Andreas Winter")).toBeVisible();
  await phone.context().close();

  const deputy = await openOnPhone(
    browser,
    site.origin,
    mailbox,
    "andreas.winter@wohnbau.example",
    /^Bitte vertreten Sie: /,
  );
  await deputy.getByRole("button", { name: "Ja", exact: true }).click();
  await expect(deputy.getByText("Danke, Sie haben zugesagt.")).toBeVisible();
  await deputy.context().close();

  await openInvitations(coordinator);
  await coordinator.getByText("Alle Sitze und Antworten").click();
  await expect(
    coordinator.getByRole("listitem").filter({ hasText: "Wohnungsbaugenossenschaft" }).first(),
  ).toContainText("Vertretung");
});
