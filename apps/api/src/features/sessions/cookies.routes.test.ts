import { readMe } from "@runde-tische/contracts/me";
import { closeLinkSession, openPersonalLink, readLinkSession } from "@runde-tische/contracts/personal-links";
import { hashPassword } from "better-auth/crypto";
import { describe, expect } from "vitest";
import { createApp } from "../../app.ts";
import { createPersonalLink } from "../../demo/personal-links.factory.ts";
import { createAccountHolder } from "../../demo/persons.factory.ts";
import { linkSecret } from "../../lib/link-secret.ts";
import { createBrowser } from "../../testing/browser.ts";
import { type Harness, PUBLIC_URL } from "../../testing/harness.ts";
import { createInvitedTable } from "../../testing/invited-table.ts";
import { test } from "../../testing/test.ts";

const password = "ein langes Passwort";

let count = 0;

/** An account and the personal link of somebody else. */
const prepare = async (harness: Harness, tableId: string) => {
  const { meeting, seat, delegate } = await createInvitedTable(harness, tableId, { isInvited: true });
  const link = await createPersonalLink(harness.db, { meetingId: meeting.id, seatId: seat.id, personId: delegate.id });
  count += 1;
  const email = `keks-${count}@stadt.example`;
  await createAccountHolder(harness.db, { mail: email, passwordHash: await hashPassword(password) });
  return { email, secret: linkSecret(harness.keys, link), linkId: link.id, name: delegate.name };
};

const linesOf = ({ headers }: { headers: Record<string, unknown> }) => [headers["set-cookie"] ?? []].flat().map(String);

describe("served over https", () => {
  const publicUrl = "https://tische.example";

  test("account and link stand in cookies that only this host sets, and only encrypted", async ({ harness, table }) => {
    const { email, secret, name } = await prepare(harness, table.id);
    const { db, databaseUrl, keys, clock } = harness;
    const app = await createApp({ db, databaseUrl, keys, publicUrl, isDemo: false, clock: clock.now });
    const browser = createBrowser(app, publicUrl);

    const opened = await browser.call(openPersonalLink, { secret });
    const link = await browser.call(readLinkSession);
    const signedIn = await browser.auth("/sign-in/email", { email, password });
    const me = await browser.call(readMe);
    const closed = await browser.call(closeLinkSession);

    const lines = [opened, signedIn, closed].flatMap(linesOf);
    const names = lines.map((line) => line.slice(0, line.indexOf("=")));
    expect(new Set(names)).toEqual(new Set(["__Host-link-session", "__Host-session"]));
    for (const line of lines) {
      expect(line).toMatch(/; Secure(;|$)/);
      expect(line).toMatch(/; HttpOnly(;|$)/);
      expect(line).toMatch(/; Path=\/(;|$)/);
      expect(line).not.toContain("Domain");
    }
    expect([link.body["name"], me.body["mail"]]).toEqual([name, email]);
    await app.close();
  });
});

describe("a personal link opened in the browser of somebody who has an account", () => {
  const both = async (harness: Harness, tableId: string) => {
    const { email, secret, linkId } = await prepare(harness, tableId);
    const browser = createBrowser(harness.app, PUBLIC_URL);
    await browser.call(openPersonalLink, { secret });
    const copy = browser.cookies.get("link-session") ?? "";
    await browser.auth("/sign-in/email", { email, password });
    const devices = () => harness.db.linkDevice.count({ where: { linkId } });
    expect(await devices()).toBe(1);
    return { browser, copy, devices };
  };

  test('"Not you?" ends it and leaves the account signed in', async ({ harness, table }) => {
    const { browser, devices } = await both(harness, table.id);

    expect((await browser.call(closeLinkSession)).status).toBe(204);

    expect([await devices(), browser.cookies.has("link-session")]).toEqual([0, false]);
    expect((await browser.call(readMe)).status).toBe(200);
  });

  test.for(["/sign-out", "/revoke-sessions"] as const)("%s ends it too", async (path, { harness, table }) => {
    const { browser, copy, devices } = await both(harness, table.id);

    expect((await browser.auth(path, {})).status).toBe(200);

    expect([await devices(), [...browser.cookies.keys()]]).toEqual([0, []]);
    browser.cookies.set("link-session", copy);
    expect((await browser.call(readLinkSession)).status).toBe(404);
  });
});
