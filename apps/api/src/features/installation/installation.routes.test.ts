import { createFirstAdmin, readInstallation } from "@runde-tische/contracts/installation";
import { readMe } from "@runde-tische/contracts/me";
import { expect } from "vitest";
import { fillDemo } from "../../demo/fill-demo.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import { createBrowser } from "../../testing/browser.ts";
import { createHarness, PUBLIC_URL } from "../../testing/harness.ts";
import { test as base } from "../../testing/test.ts";
import { demoLink, firstAdminLink, prepareInstallation } from "./installation.service.ts";

/** What happens once per database needs one of its own. */
const test = base.extend<{ fresh: Awaited<ReturnType<typeof createHarness>> }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads a fixture's needs from its first parameter
  fresh: async ({}, use) => {
    const harness = await createHarness();
    await harness.db.$executeRaw`INSERT INTO installation (id) VALUES (1) ON CONFLICT DO NOTHING`;
    await use(harness);
    await harness.close();
  },
});

const admin = { name: "Erika Beispiel", mail: "erika@stadt.example", password: "ein langes Passwort" };

test("tells the sign-in page nothing of a demo where there is none", async ({ visitor }) => {
  const { body } = await visitor.call(readInstallation, {});
  expect(body).toEqual({ isDemo: false, demoAccounts: [], demoPassword: null, keepsMails: false });
});

test("the link makes one administrator, and a second factor stands before their rights", async ({ fresh }) => {
  const link = await firstAdminLink(fresh.db, fresh.keys, PUBLIC_URL);
  const secret = link?.split("#")[1] ?? "";
  const browser = createBrowser(fresh.app, PUBLIC_URL);
  expect((await browser.call(createFirstAdmin, { ...admin, secret: "1.falsch" })).status).toBe(410);
  expect((await browser.send({ method: "GET", url: `/api/v1/first-admin?secret=${secret}` })).status).toBe(404);

  expect((await browser.call(createFirstAdmin, { ...admin, secret })).status).toBe(204);
  await browser.auth("/sign-in/email", { email: admin.mail, password: admin.password });
  expect((await browser.call(readMe)).body).toMatchObject({ isPlatformAdmin: true, isSecondFactorShown: false });
  const again = await browser.call(createFirstAdmin, { ...admin, mail: "b@stadt.example", secret });
  expect([again.status, again.body.code]).toEqual([410, "link-expired"]);
  expect(await firstAdminLink(fresh.db, fresh.keys, PUBLIC_URL)).toBeNull();
});

test("of three who use it at once one becomes administrator", async ({ fresh }) => {
  const secret = (await firstAdminLink(fresh.db, fresh.keys, PUBLIC_URL))?.split("#")[1] ?? "";
  const answers = await Promise.all(
    ["a", "b", "c"].map((name) =>
      createBrowser(fresh.app, PUBLIC_URL).call(createFirstAdmin, { ...admin, mail: `${name}@stadt.example`, secret }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 410, 410]);
  expect(await fresh.db.person.count({ where: { isPlatformAdmin: true } })).toBe(1);
});

test("there is no link where an administrator exists already", async ({ fresh }) => {
  await createPerson(fresh.db, { isPlatformAdmin: true });
  expect(await firstAdminLink(fresh.db, fresh.keys, PUBLIC_URL)).toBeNull();
});

test("the demo fills an empty database, once, and marks it for ever", async ({ fresh }) => {
  const now = fresh.clock.now();
  expect(await prepareInstallation(fresh.db, { isDemo: true, now, fill: fillDemo })).toBe("ready");
  const people = await fresh.db.person.count();
  expect(people).toBeGreaterThan(50);
  expect(await prepareInstallation(fresh.db, { isDemo: true, now, fill: fillDemo })).toBe("ready");
  expect(await fresh.db.person.count()).toBe(people);
  expect(await prepareInstallation(fresh.db, { isDemo: false, now, fill: fillDemo })).toBe("is-demo");
  expect(await demoLink({ ...fresh, now }, PUBLIC_URL)).toMatch(/^http:\/\/localhost:3000\/l#/);
});

test("a demo that fails leaves nothing, and none mixes with real data", async ({ fresh }) => {
  const now = fresh.clock.now();
  const fill = async (db: Parameters<typeof fillDemo>[0]) => {
    await createPerson(db);
    throw new Error("broken off");
  };
  await expect(prepareInstallation(fresh.db, { isDemo: true, now, fill })).rejects.toThrow("broken off");
  expect(await fresh.db.person.count()).toBe(0);
  await createPerson(fresh.db);
  expect(await prepareInstallation(fresh.db, { isDemo: true, now, fill: fillDemo })).toBe("is-in-use");
});
