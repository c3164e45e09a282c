import { acceptMemberInvitation, verifyMagicLink, verifyMail } from "@runde-tische/contracts/accounts";
import { readMe } from "@runde-tische/contracts/me";
import { expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import { createBrowser } from "../../testing/browser.ts";
import { type Harness, PUBLIC_URL } from "../../testing/harness.ts";
import { test as base } from "../../testing/test.ts";
import { unseal } from "../mails/mail-seal.ts";
import { memberInvitation } from "./accounts.service.ts";

const PASSWORD = "ein langes Passwort";

const test = base.extend<{
  newBrowser: () => ReturnType<typeof createBrowser>;
  signedUp: (mail: string) => Promise<void>;
}>({
  newBrowser: ({ harness }, use) => use(() => createBrowser(harness.app, PUBLIC_URL)),
  signedUp: ({ harness, newBrowser }, use) =>
    use(async (email) => {
      const browser = newBrowser();
      await browser.auth("/sign-up/email", { name: "Ayşe Schmidt", email, password: PASSWORD });
      await browser.call(verifyMail, { token: await mailedToken(harness, "account.verify", email) });
    }),
});

const mailsOf = ({ db }: Harness, kind: string, mail: string) =>
  db.authUser
    .findUniqueOrThrow({ where: { email: mail } })
    .then(({ id }) => db.mail.findMany({ where: { kind, accountId: id }, orderBy: { id: "desc" } }));

const mailedToken = async (harness: Harness, kind: string, mail: string): Promise<string> => {
  const [latest] = await mailsOf(harness, kind, mail);
  return unseal(harness.keys, latest?.sealed ?? "");
};

test("a new account signs in once its mail address is shown to be theirs", async ({ harness, newBrowser }) => {
  const browser = newBrowser();
  const email = "neu@stadt.example";

  const signUp = await browser.auth("/sign-up/email", { name: "Ayşe Schmidt", email, password: PASSWORD });
  expect(signUp.status).toBe(200);
  const early = await browser.auth("/sign-in/email", { email, password: PASSWORD });
  expect([early.status, early.body.code]).toEqual([403, "mail-not-verified"]);

  const verified = await browser.call(verifyMail, { token: await mailedToken(harness, "account.verify", email) });
  expect(verified.status).toBe(204);
  const me = await browser.call(readMe);
  expect(me.body).toMatchObject({
    name: "Ayşe Schmidt",
    mail: email,
    isMailVerified: true,
    isSecondFactorShown: false,
  });
});

test("its cookie is ours: HttpOnly, SameSite, signed as every request checks it", async ({ newBrowser, signedUp }) => {
  await signedUp("keks@stadt.example");
  const browser = newBrowser();
  const answer = await browser.auth("/sign-in/email", { email: "keks@stadt.example", password: PASSWORD });

  const [cookie = ""] = [answer.headers["set-cookie"] as string[]].flat();
  expect(cookie).toMatch(/^session=[^;]+; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
  expect((await browser.call(readMe)).status).toBe(200);
  browser.cookies.set("session", `${browser.cookies.get("session")?.slice(0, -4)}AAA=`);
  expect((await browser.call(readMe)).status).toBe(401);
});

test("a locked account signs in by no way, and only who knows the password is told why", async ({
  harness,
  newBrowser,
  signedUp,
}) => {
  const email = "gesperrt@stadt.example";
  await signedUp(email);
  const { id } = await harness.db.authUser.findUniqueOrThrow({ where: { email } });
  await harness.db.person.update({ where: { accountId: id }, data: { lockedAt: harness.clock.now() } });
  const browser = newBrowser();

  const wrong = await browser.auth("/sign-in/email", { email, password: "ein falsches Passwort" });
  const right = await browser.auth("/sign-in/email", { email, password: PASSWORD });
  await browser.auth("/sign-in/magic-link", { email });
  const byLink = await browser.call(verifyMagicLink, {
    token: await mailedToken(harness, "account.magic-link", email),
  });

  expect([wrong.body.code, right.body.code, right.status]).toEqual(["wrong-credentials", "account-locked", 403]);
  expect([byLink.status, byLink.body.code]).toEqual([403, "account-locked"]);
  // The one they had before.
  expect(await harness.db.authSession.count({ where: { userId: id } })).toBe(1);
  expect((await browser.call(readMe)).status).toBe(401);
});

test("signing up with a known address answers like a new one and tells only its owner", async ({
  harness,
  newBrowser,
  signedUp,
}) => {
  await signedUp("bekannt@stadt.example");
  const fresh = await newBrowser().auth("/sign-up/email", {
    name: "A",
    email: "unbekannt@stadt.example",
    password: PASSWORD,
  });
  const known = await newBrowser().auth("/sign-up/email", {
    name: "A",
    email: "bekannt@stadt.example",
    password: PASSWORD,
  });

  expect([known.status, known.body]).toEqual([fresh.status, fresh.body]);
  expect(await mailsOf(harness, "account.exists", "bekannt@stadt.example")).toHaveLength(1);
});

test.for(["/sign-in/magic-link", "/request-password-reset", "/send-verification-email"] as const)(
  "%s answers the same for known and unknown addresses",
  async (path, { newBrowser, signedUp }) => {
    const email = `da${path.length}@stadt.example`;
    await signedUp(email);
    const known = await newBrowser().auth(path, { email });
    const unknown = await newBrowser().auth(path, { email: "niemand@stadt.example" });
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    expect(known.status).toBe(200);
  },
);

test("a wrong password and an unknown address are refused alike", async ({ newBrowser, signedUp }) => {
  await signedUp("richtig@stadt.example");
  const wrong = await newBrowser().auth("/sign-in/email", { email: "richtig@stadt.example", password: "falsch" });
  const unknown = await newBrowser().auth("/sign-in/email", { email: "falsch@stadt.example", password: "falsch" });
  expect([wrong.status, wrong.body.code]).toEqual([401, "wrong-credentials"]);
  expect([unknown.status, unknown.body.code]).toEqual([401, "wrong-credentials"]);
});

test("a password below twelve characters is refused", async ({ newBrowser }) => {
  const answer = await newBrowser().auth("/sign-up/email", {
    name: "A",
    email: "kurz@stadt.example",
    password: "elf Zeichen",
  });
  expect([answer.status, answer.body.code]).toEqual([400, "invalid"]);
});

test("a mailed sign-in link works once, and not after being fetched by a scanner's GET", async ({
  harness,
  newBrowser,
  signedUp,
}) => {
  const email = "link@stadt.example";
  await signedUp(email);
  await newBrowser().auth("/sign-in/magic-link", { email });
  const token = await mailedToken(harness, "account.magic-link", email);
  const scanner = newBrowser();
  for (const url of [
    `/api/auth/magic-link/verify?token=${token}`,
    `/api/v1/account/magic-link-verification?token=${token}`,
    `/anmelden/link?token=${token}`,
  ])
    for (let fetched = 0; fetched < 2; fetched += 1)
      expect((await scanner.send({ method: "GET", url })).status).toBe(404);
  expect(scanner.cookies.size).toBe(0);

  const browser = newBrowser();
  expect((await browser.call(verifyMagicLink, { token })).status).toBe(204);
  expect((await browser.call(readMe)).body).toMatchObject({ mail: email, isSecondFactorShown: false });
  const again = await newBrowser().call(verifyMagicLink, { token });
  expect([again.status, again.body.code]).toEqual([410, "link-expired"]);
});

test("of two who use one sign-in link at once, one is signed in", async ({ harness, newBrowser, signedUp }) => {
  const email = "zugleich@stadt.example";
  await signedUp(email);
  await newBrowser().auth("/sign-in/magic-link", { email });
  const token = await mailedToken(harness, "account.magic-link", email);
  const answers = await Promise.all([1, 2, 3].map(() => newBrowser().call(verifyMagicLink, { token })));
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 410, 410]);
});

test("no token of a mail stands in the database in the clear", async ({ harness, newBrowser, signedUp }) => {
  const email = "geheim@stadt.example";
  await signedUp(email);
  await newBrowser().auth("/sign-in/magic-link", { email });
  await newBrowser().auth("/request-password-reset", { email });
  const tokens = [
    await mailedToken(harness, "account.magic-link", email),
    await mailedToken(harness, "account.reset", email),
  ];
  const rows = JSON.stringify([await harness.db.authVerification.findMany(), await harness.db.mail.findMany()]);
  for (const token of tokens) expect(rows).not.toContain(token);
});

test("a new password ends every session, and its link works once", async ({ harness, newBrowser, signedUp }) => {
  const email = "vergessen@stadt.example";
  await signedUp(email);
  const elsewhere = newBrowser();
  await elsewhere.auth("/sign-in/email", { email, password: PASSWORD });
  await newBrowser().auth("/request-password-reset", { email });
  const token = await mailedToken(harness, "account.reset", email);
  const scanner = newBrowser();
  for (const url of [`/api/auth/reset-password/${token}?callbackURL=/`, `/api/auth/reset-password?token=${token}`])
    expect((await scanner.send({ method: "GET", url })).status).toBe(404);

  const newPassword = "ein anderes Passwort";
  expect((await newBrowser().auth("/reset-password", { token, newPassword })).status).toBe(200);
  expect((await elsewhere.call(readMe)).status).toBe(401);
  expect((await newBrowser().auth("/sign-in/email", { email, password: newPassword })).status).toBe(200);
  const again = await newBrowser().auth("/reset-password", { token, newPassword: "noch ein Passwort" });
  expect([again.status, again.body.code]).toEqual([410, "link-expired"]);
});

test("signing out everywhere ends the sessions of all devices", async ({ newBrowser, signedUp }) => {
  const email = "ueberall@stadt.example";
  await signedUp(email);
  const [here, there] = [newBrowser(), newBrowser()];
  for (const browser of [here, there]) await browser.auth("/sign-in/email", { email, password: PASSWORD });

  expect((await here.auth("/revoke-sessions", {})).status).toBe(200);
  expect((await here.call(readMe)).status).toBe(401);
  expect((await there.call(readMe)).status).toBe(401);
});

test("signing out ends the session even for a kept cookie", async ({ newBrowser, signedUp }) => {
  const email = "abmelden@stadt.example";
  await signedUp(email);
  const browser = newBrowser();
  await browser.auth("/sign-in/email", { email, password: PASSWORD });
  const kept = browser.cookies.get("session") ?? "";
  expect((await browser.auth("/sign-out", {})).status).toBe(200);
  expect(browser.cookies.has("session")).toBe(false);
  browser.cookies.set("session", kept);
  expect((await browser.call(readMe)).status).toBe(401);
});

test("an invited member makes the account of the person they already are", async ({ harness, newBrowser }) => {
  const { db, keys, clock } = harness;
  const person = await createPerson(db, { name: "Jana Weber" });
  const membership = await createMembership(db, {
    organizationId: (await createOrganization(db)).id,
    personId: person.id,
    contacts: [{ kind: "mail", value: "jana@verband.example", visibility: "internal" }],
  });
  const { secret } = (await memberInvitation({ db, keys, now: clock.now() }, membership.id)) ?? { secret: "" };

  const browser = newBrowser();
  const forged = await browser.call(acceptMemberInvitation, {
    secret: `${secret.slice(0, -3)}AAA`,
    password: PASSWORD,
  });
  expect([forged.status, forged.body.code]).toEqual([410, "link-expired"]);
  expect((await browser.call(acceptMemberInvitation, { secret, password: PASSWORD })).status).toBe(204);
  const me = await browser.call(readMe);
  expect(me.body).toMatchObject({
    personId: person.id,
    name: "Jana Weber",
    mail: "jana@verband.example",
    isMailVerified: true,
  });
  const again = await newBrowser().call(acceptMemberInvitation, { secret, password: PASSWORD });
  expect([again.status, again.body.code]).toEqual([410, "link-expired"]);
});

test("an invitation ends when its generation is raised or its address changes", async ({ harness, newBrowser }) => {
  const { db, keys, clock } = harness;
  const ctx = { db, keys, now: clock.now() };
  const membership = await createMembership(db, {
    organizationId: (await createOrganization(db)).id,
    personId: (await createPerson(db)).id,
    contacts: [{ kind: "mail", value: "erst@verband.example", visibility: "internal" }],
  });
  const first = await memberInvitation(ctx, membership.id);
  await db.contact.updateMany({ where: { membershipId: membership.id }, data: { value: "dann@verband.example" } });
  const second = await memberInvitation(ctx, membership.id);
  await db.membership.update({ where: { id: membership.id }, data: { invitationGeneration: { increment: 1 } } });

  for (const invitation of [first, second]) {
    const answer = await newBrowser().call(acceptMemberInvitation, { secret: invitation?.secret, password: PASSWORD });
    expect(answer.status).toBe(410);
  }
});
