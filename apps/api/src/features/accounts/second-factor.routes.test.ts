import { verifyMagicLink, verifyMail } from "@runde-tische/contracts/accounts";
import { readMe } from "@runde-tische/contracts/me";
import { expect } from "vitest";
import { createRoundTable } from "../../demo/round-tables.factory.ts";
import { type Browser, createBrowser } from "../../testing/browser.ts";
import { type Harness, PUBLIC_URL } from "../../testing/harness.ts";
import { test } from "../../testing/test.ts";
import { totpCode } from "../../testing/totp.ts";
import { unseal } from "../mails/mail-seal.ts";

const PASSWORD = "ein langes Passwort";

const lastToken = async ({ db, keys }: Harness, kind: string): Promise<string> => {
  const mail = await db.mail.findFirstOrThrow({ where: { kind }, orderBy: { id: "desc" } });
  return unseal(keys, mail.sealed ?? "");
};

/** Signed up, verified, with an authenticator app. */
const enrolled = async (harness: Harness, email: string) => {
  const browser = createBrowser(harness.app, PUBLIC_URL);
  await browser.auth("/sign-up/email", { name: "Kim", email, password: PASSWORD });
  await browser.call(verifyMail, { token: await lastToken(harness, "account.verify") });
  const { body } = await browser.auth("/two-factor/enable", { password: PASSWORD });
  const uri = String(body.totpURI);
  const confirmed = await browser.auth("/two-factor/verify-totp", { code: totpCode(uri) });
  expect(confirmed.status).toBe(200);
  return { browser, uri, backupCodes: body.backupCodes as string[] };
};

const byMagicLink = async (harness: Harness, email: string): Promise<Browser> => {
  const browser = createBrowser(harness.app, PUBLIC_URL);
  await browser.auth("/sign-in/magic-link", { email });
  await browser.call(verifyMagicLink, { token: await lastToken(harness, "account.magic-link") });
  return browser;
};

const isShown = async (browser: Browser) => (await browser.call(readMe)).body.isSecondFactorShown;

test("confirming the authenticator app shows the second factor in that session", async ({ harness }) => {
  const { browser } = await enrolled(harness, "app@stadt.example");
  expect((await browser.call(readMe)).body).toMatchObject({ hasSecondFactor: true, isSecondFactorShown: true });
});

test("a password alone does not sign in who has an authenticator app", async ({ harness }) => {
  const email = "zwei@stadt.example";
  const { uri } = await enrolled(harness, email);
  const browser = createBrowser(harness.app, PUBLIC_URL);
  const first = await browser.auth("/sign-in/email", { email, password: PASSWORD });
  expect(first.body).toMatchObject({ twoFactorRedirect: true });
  expect((await browser.call(readMe)).status).toBe(401);

  const wrong = await browser.auth("/two-factor/verify-totp", { code: "000000" });
  expect([wrong.status, wrong.body.code]).toEqual([401, "wrong-code"]);
  expect((await browser.auth("/two-factor/verify-totp", { code: totpCode(uri) })).status).toBe(200);
  expect(await isShown(browser)).toBe(true);
});

test("a backup code shows the second factor, once", async ({ harness }) => {
  const email = "ersatz@stadt.example";
  const { backupCodes } = await enrolled(harness, email);
  const code = backupCodes[0] ?? "";
  for (const expected of [200, 401]) {
    const browser = createBrowser(harness.app, PUBLIC_URL);
    await browser.auth("/sign-in/email", { email, password: PASSWORD });
    expect((await browser.auth("/two-factor/verify-backup-code", { code })).status).toBe(expected);
    if (expected === 200) expect(await isShown(browser)).toBe(true);
  }
});

test("a coordinator signed in by a mailed link coordinates only after the second factor", async ({ harness }) => {
  const email = "koordination@stadt.example";
  const { browser: enrolling, uri } = await enrolled(harness, email);
  const personId = String((await enrolling.call(readMe)).body.personId);
  const table = await createRoundTable(harness.db, { coordinatorIds: [personId], visibility: "public" });
  const browser = await byMagicLink(harness, email);
  const change = () =>
    browser.send({
      method: "PATCH",
      url: `/api/v1/round-tables/${table.id}`,
      body: { title: "Runder Tisch Wohnen" },
      headers: { "if-match": `"${table.version}"` },
    });

  expect(await isShown(browser)).toBe(false);
  const refused = await change();
  expect([refused.status, refused.body.code]).toEqual([403, "second-factor-required"]);
  await browser.auth("/two-factor/verify-totp", { code: totpCode(uri) });
  expect((await change()).status).toBe(200);
});

test.for(["/two-factor/disable", "/two-factor/generate-backup-codes"] as const)(
  "a mailed link and the password do not reach %s",
  async (path, { harness }) => {
    const email = `schwach${path.length}@stadt.example`;
    const { browser: strong } = await enrolled(harness, email);
    const weak = await byMagicLink(harness, email);
    const refused = await weak.auth(path, { password: PASSWORD });
    expect([refused.status, refused.body.code]).toEqual([403, "second-factor-required"]);
    expect((await strong.auth(path, { password: PASSWORD })).status).toBe(200);
  },
);

test("guessing codes in a session ends at six tries", async ({ harness }) => {
  const email = "raten@stadt.example";
  await enrolled(harness, email);
  const browser = await byMagicLink(harness, email);
  for (let tries = 0; tries < 6; tries += 1)
    expect((await browser.auth("/two-factor/verify-totp", { code: "000000" })).status).toBe(401);
  const refused = await browser.auth("/two-factor/verify-totp", { code: "000000" });
  expect([refused.status, refused.body.code]).toEqual([429, "too-many-requests"]);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
});
