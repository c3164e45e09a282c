import {
  askToConfirm,
  inviteMember,
  listMemberships,
  readMembership,
  readUpkeep,
  recordTold,
  type UpkeepNeed,
} from "@runde-tische/contracts/memberships";
import { expect } from "vitest";
import { createMembership, type MembershipOverrides } from "../../demo/memberships.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { ANONYMOUS } from "../../lib/actor.ts";
import { DAY_MS } from "../../testing/clock.ts";
import { type Harness, PUBLIC_URL } from "../../testing/harness.ts";
import { sendKept } from "../../testing/send-kept.ts";
import { test } from "../../testing/test.ts";
import { sendDueMails } from "../mails/mail-sender.service.ts";
import { AddressRefused } from "../mails/mail-transport.ts";
import { remindOfEntries } from "./reminders.service.ts";

const mailTo = (value: string) => [{ kind: "mail", value, visibility: "network" } as const];

const world = async (harness: Harness, overrides: MembershipOverrides = {}) => {
  // Each test begins with nobody else to write to.
  await harness.db.membership.deleteMany();
  await harness.db.mail.deleteMany();
  const { id: organizationId, name } = await createOrganization(harness.db, {
    umbrella: "diakonie",
    dataProtectionContact: "Örtlich Beauftragte, dsb@verein.example",
  });
  const admin = await harness.person();
  const self = { confirmedAt: new Date(harness.clock.now().getTime() + 900 * DAY_MS) };
  await createMembership(harness.db, { organizationId, personId: admin.personId, role: "admin", ...self });
  const createdAt = harness.clock.now();
  const { id } = await createMembership(harness.db, {
    organizationId,
    contacts: mailTo("mia@verein.example"),
    createdAt,
    ...overrides,
  });
  /** Sessions do not last as long as these tests. */
  const asAdmin = () => harness.signedIn(admin.accountId, false);
  return { organizationId, organization: name, admin, asAdmin, params: { membershipId: id } };
};

const remind = ({ db, keys, clock }: Harness) =>
  remindOfEntries({ db, keys, now: clock.now(), actor: ANONYMOUS, touched: null });

const queuedKinds = async ({ db }: Harness) =>
  (await db.mail.findMany({ orderBy: { id: "asc" } })).map(({ kind }) => kind);

test("whoever was entered by others is told once, with law, source and link, and then asked twice a year", async ({
  harness,
}) => {
  const { organization, asAdmin, params } = await world(harness);
  await remind(harness);
  expect(await queuedKinds(harness)).toEqual([]);

  harness.clock.advance(8 * DAY_MS);
  await Promise.all([remind(harness), remind(harness)]);
  await sendKept(harness);
  harness.clock.advance(DAY_MS);
  await remind(harness);

  expect(await queuedKinds(harness)).toEqual(["membership.notice"]);
  const [mail] = await harness.db.keptMail.findMany({ where: { recipient: { contains: "mia@verein.example" } } });
  expect(mail?.text).toContain(`${PUBLIC_URL}/eintrag#`);
  expect(mail?.text).toContain(`${organization} hat die Angaben am`);
  expect(mail?.text).toContain("§ 25 DSG-EKD");
  expect(mail?.text).toContain("dsb@verein.example");
  const told = await (await asAdmin()).call(readMembership, { params });
  expect(told.body).toMatchObject({ upkeep: { toldAt: expect.any(String) }, unconfirmedSince: null });

  for (const days of [185, 1, 155, 1, 30]) {
    harness.clock.advance(days * DAY_MS);
    await remind(harness);
    await sendKept(harness);
  }
  expect(await queuedKinds(harness)).toEqual(["membership.notice", "membership.confirm", "membership.confirm"]);
  const year = await (await asAdmin()).call(readMembership, { params });
  expect(year.body.unconfirmedSince).not.toBeNull();
});

test("an invitation tells as well, so that no notice follows", async ({ harness }) => {
  const { admin, params } = await world(harness);

  await admin.call(inviteMember, { params });
  await sendKept(harness);
  await admin.call(inviteMember, { params });
  await sendKept(harness);
  harness.clock.advance(8 * DAY_MS);
  await remind(harness);

  expect(await queuedKinds(harness)).toEqual(["membership.invitation", "membership.invitation"]);
  const mails = await harness.db.keptMail.findMany({ orderBy: { mailId: "asc" } });
  expect(mails.slice(-2).map(({ text }) => text.includes("/eintrag#"))).toEqual([true, false]);
});

test("whom no mail reaches is shown to the admin, who records that they were told", async ({ harness }) => {
  const { organizationId, asAdmin, params } = await world(harness);
  harness.clock.advance(8 * DAY_MS);
  await remind(harness);
  const refuse = () => Promise.reject(new AddressRefused("550 no such user"));
  const { clock } = harness;
  const sender = { ...harness, clock: clock.now, publicUrl: PUBLIC_URL, mailFrom: "t@kreis.example", deliver: refuse };
  await sendDueMails(sender);
  clock.advance(DAY_MS);
  await remind(harness);

  const admin = await asAdmin();
  const inOrganization = { params: { organizationId } };
  expect((await admin.call(readUpkeep, inOrganization)).body).toEqual({
    total: 2,
    unconfirmed: 0,
    untold: 1,
    unreachable: 1,
    withdrawn: 0,
  });
  expect((await admin.attempt(askToConfirm, { params })).body.code).toBe("conflict");
  const tomorrow = new Date(clock.now().getTime() + 2 * DAY_MS).toISOString().slice(0, 10);
  expect((await admin.attempt(recordTold, { params, body: { toldOn: tomorrow } })).status).toBe(400);
  const toldOn = clock.now().toISOString().slice(0, 10);
  const told = await admin.call(recordTold, { params, body: { toldOn } });
  expect(told.body.upkeep).toMatchObject({ isReachable: false, toldAt: expect.stringContaining(toldOn) });
  expect((await admin.call(readUpkeep, inOrganization)).body.untold).toBe(0);
  expect(await queuedKinds(harness)).toEqual(["membership.notice"]);
});

test("whom a later mail reaches, or who confirms, is reachable again; our own server's trouble is nobody's", async ({
  harness,
}) => {
  const { membershipId: id } = (await world(harness)).params;
  const read = () => harness.db.membership.findUniqueOrThrow({ where: { id } });
  const { db, clock } = harness;
  const sendBy = (deliver: () => Promise<void>) =>
    sendDueMails({ ...harness, clock: clock.now, publicUrl: PUBLIC_URL, mailFrom: "t@kreis.example", deliver });
  clock.advance(8 * DAY_MS);
  await remind(harness);
  await db.mail.updateMany({ data: { attempts: 15 } });
  await sendBy(() => Promise.reject(Object.assign(new Error("no answer"), { code: "ECONNECTION" })));
  expect([(await db.mail.findFirstOrThrow()).status, (await read()).unreachableAt]).toEqual(["failed", null]);

  clock.advance(8 * DAY_MS);
  await remind(harness);
  await db.membership.update({ where: { id }, data: { unreachableAt: clock.now() } });
  await sendBy(() => Promise.resolve());
  expect(await read()).toMatchObject({ toldAt: expect.any(Date), unreachableAt: null });
});

test("the admin asks again, once a week at most", async ({ harness }) => {
  const { admin, params } = await world(harness, { confirmedAt: new Date("2024-01-01") });

  await admin.call(askToConfirm, { params });
  const again = await admin.attempt(askToConfirm, { params });
  await sendKept(harness);
  await remind(harness);

  expect([again.body.code, await queuedKinds(harness)]).toEqual(["conflict", ["membership.confirm"]]);
});

test("the admin lists the members whose entries need care, as many as are counted; readers do not", async ({
  harness,
}) => {
  const { db } = harness;
  const { organizationId, admin } = await world(harness, { confirmedAt: new Date("2024-01-01") });
  await createMembership(db, { organizationId, createdAt: harness.clock.now() });
  await createMembership(db, { organizationId, confirmedAt: new Date("2024-01-01"), withdrawnAt: harness.clock.now() });
  const member = await harness.person();
  await createMembership(db, { organizationId, personId: member.personId, confirmedAt: harness.clock.now() });
  const params = { organizationId };
  const counted = async (need: UpkeepNeed) => {
    const { items } = (await admin.call(listMemberships, { params, query: { need } })).body;
    return items
      .filter((one) => "personId" in one)
      .map(({ unconfirmedSince, upkeep }) => [unconfirmedSince !== null, upkeep?.withdrawnAt !== null]);
  };

  const { body } = await admin.call(readUpkeep, { params });

  expect(body).toMatchObject({ total: 5, unconfirmed: 1, untold: 1, withdrawn: 1 });
  expect(await counted("unconfirmed")).toEqual([[true, false]]);
  expect(await counted("untold")).toEqual([[false, false]]);
  expect(await counted("withdrawn")).toEqual([[false, true]]);
  expect((await member.attempt(listMemberships, { params, query: { need: "untold" } })).status).toBe(403);
});

test("a large import is told in portions, and holds back nobody else", async ({ harness }) => {
  const { organizationId } = await world(harness);
  const createdAt = harness.clock.now();
  const persons = await harness.db.person.createManyAndReturn({
    data: Array.from({ length: 210 }, () => ({ mail: "viele@verein.example" })),
  });
  await harness.db.membership.createMany({
    data: persons.map(({ id }) => ({ personId: id, organizationId, function: "Beratung", createdAt })),
  });
  const count = () => harness.db.mail.count();
  const counts: number[] = [];
  for (const days of [8, 0, 1]) {
    harness.clock.advance(days * DAY_MS);
    await remind(harness);
    counts.push(await count());
  }
  expect(counts).toEqual([200, 200, 211]);

  await createMembership(harness.db, { contacts: mailTo("b@amt.example"), createdAt: new Date(0) });
  await remind(harness);
  expect(await count()).toBe(212);
});
