import { test as base, expect, type Page } from "@playwright/test";
import { type Mailbox, openMailbox } from "./mailbox.ts";
import { type Site, startSite } from "./site.ts";

const DEMO_PASSWORD = "runder-tisch-demo";

export type DemoAccount = "admin" | "koordination" | "organisation" | "teilnahme";

type WorkerFixtures = {
  mailbox: Mailbox;
  /** The app with the demo's data, one for each worker; its mails arrive in `mailbox`. */
  site: Site;
};

type Fixtures = {
  /** A page of its own, signed in as a demo account. */
  signedIn: (account: DemoAccount) => Promise<Page>;
  /** Fails when a page asks another host for anything, or writes an error to its console. */
  watched: undefined;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  mailbox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter
    async ({}, use) => {
      const mailbox = await openMailbox();
      await use(mailbox);
      await mailbox.close();
    },
    { scope: "worker" },
  ],
  site: [
    async ({ mailbox }, use) => {
      const site = await startSite({ DEMO: "on", SMTP_URL: mailbox.url, MAIL_FROM: "runde-tische@demo.example" });
      await use(site);
      await site.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: ({ site }, use) => use(site.origin),
  signedIn: async ({ browser, site }, use) => {
    const pages: Page[] = [];
    await use(async (account) => {
      const context = await browser.newContext({ baseURL: site.origin });
      const answer = await context.request.post("/api/auth/sign-in/email", {
        data: { email: `${account}@demo.example`, password: DEMO_PASSWORD },
        headers: { origin: site.origin },
      });
      expect(answer.ok(), await answer.text()).toBe(true);
      const page = await context.newPage();
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
  watched: [
    async ({ page, site }, use) => {
      const strangers: string[] = [];
      const errors: string[] = [];
      page.on("request", (request) => {
        if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site.origin))
          strangers.push(request.url());
      });
      page.on("pageerror", (error) => errors.push(error.message));
      await use(undefined);
      expect(strangers).toEqual([]);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
