import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
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
  /**
   * A page in a browser of its own. When the test ends it fails if any of them asked another host for anything, or met an
   * error.
   */
  openBrowser: (options?: BrowserContextOptions) => Promise<Page>;
  /** Such a page, signed in as a demo account. */
  signedIn: (account: DemoAccount, options?: BrowserContextOptions) => Promise<Page>;
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
  openBrowser: async ({ browser, site }, use) => {
    const contexts: BrowserContext[] = [];
    const strangers: string[] = [];
    const errors: string[] = [];
    await use(async (options) => {
      const context = await newContext(browser, site, options);
      contexts.push(context);
      context.on("request", (request) => {
        if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site.origin))
          strangers.push(request.url());
      });
      context.on("weberror", (error) => errors.push(error.error().message));
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    expect(strangers).toEqual([]);
    expect(errors).toEqual([]);
  },
  signedIn: async ({ openBrowser, site }, use) => {
    await use(async (account, options) => {
      const page = await openBrowser(options);
      // A busy server asks to come again in five seconds.
      await expect(async () => {
        const answer = await page.context().request.post("/api/auth/sign-in/email", {
          data: { email: `${account}@demo.example`, password: DEMO_PASSWORD },
          headers: { origin: site.origin },
        });
        expect(answer.ok(), await answer.text()).toBe(true);
      }).toPass({ intervals: [5000], timeout: 30_000 });
      return page;
    });
  },
});

const newContext = (browser: Browser, { origin }: Site, options: BrowserContextOptions = {}) =>
  browser.newContext({ baseURL: origin, locale: "de-DE", ...options });

export { expect };
