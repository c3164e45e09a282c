import { changeKinds } from "@runde-tische/contracts/change-kinds";
import * as contract from "@runde-tische/contracts/entries";
import { mailKinds } from "@runde-tische/contracts/mail-kinds";
import { changeMembership, readMembership } from "@runde-tische/contracts/memberships";
import { searchResponsibilities } from "@runde-tische/contracts/responsibilities";
import { expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import { entrySecret } from "../../lib/link-secret.ts";
import type { Client } from "../../testing/client.ts";
import { HOUR_MS } from "../../testing/clock.ts";
import type { Harness } from "../../testing/harness.ts";
import { test } from "../../testing/test.ts";
import { FIELD_TEXTS, SECTION_TEXTS } from "../data-exports/export-texts.ts";

const CONTACTS = [
  { kind: "mail", value: "bau@jobcenter.example", visibility: "network" },
  { kind: "phone", value: "09131 2222", visibility: "network" },
] as const;

let county = 7100;

/** Somebody without an account whom their organization entered, its admin, and somebody of a neighbour in the network. */
const world = async (harness: Harness) => {
  const { db } = harness;
  county += 1;
  const municipalityArs = `0${county}`;
  const { id: organizationId } = await createOrganization(db, {
    municipalityArs,
    kind: "authority",
    dataProtectionContact: "dsb@kreis.example",
  });
  const [admin, neighbour] = [await harness.person(), await harness.person()];
  await createMembership(db, { organizationId, personId: admin.personId, role: "admin" });
  const next = await createOrganization(db, { municipalityArs });
  await createMembership(db, { organizationId: next.id, personId: neighbour.personId });
  const person = await createPerson(db, { name: "Stefan Kühn" });
  const { id: membershipId } = await createMembership(db, {
    organizationId,
    personId: person.id,
    contacts: CONTACTS,
    responsibilities: [{ topic: "Bau und Handwerk", ars: null, note: null }],
    importedAt: new Date("2026-01-15T09:00:00Z"),
  });
  const secret = entrySecret(harness.keys, { id: membershipId, generation: 1 });
  const find = async (reader: Client) =>
    (await reader.call(searchResponsibilities, { query: { q: "Handwerk" } })).body.items.find(
      (one) => one.membershipId === membershipId,
    );
  return {
    organizationId,
    membershipId,
    personId: person.id,
    secret,
    admin,
    neighbour,
    find,
    params: { membershipId },
  };
};

const open = async (harness: Harness, secret: string): Promise<Client> => {
  const { headers } = await harness.visitor.call(contract.openEntry, { body: { secret } });
  const [name = "", value = ""] = /^([^=]+)=([^;]+)/.exec(String(headers["set-cookie"]))?.slice(1) ?? [];
  return harness.withCookies({ [name]: value });
};

test("the mailed link shows all of the entry, changes nothing however often it is opened, and ends", async ({
  harness,
}) => {
  const { secret, params, membershipId } = await world(harness);
  const before = await harness.db.membership.findUnique({ where: { id: membershipId } });

  const scanned = await open(harness, secret);
  const phone = await open(harness, secret);
  const { body } = await phone.call(contract.readEntry, { params });

  expect(body).toMatchObject({
    name: "Stefan Kühn",
    organization: { isAuthority: true, legalRegime: "dsgvo", dataProtectionContact: "dsb@kreis.example" },
    contacts: CONTACTS,
    source: { kind: "imported", at: "2026-01-15T09:00:00.000Z" },
    canBeErased: true,
  });
  expect((await phone.call(contract.readEntrySession, {})).body).toEqual({ membershipId });
  expect(await harness.db.membership.findUnique({ where: { id: membershipId } })).toEqual(before);
  harness.clock.advance(13 * HOUR_MS);
  expect((await scanned.attempt(contract.readEntry, { params })).status).toBe(404);
  const forged = await harness.visitor.attempt(contract.openEntry, { body: { secret: `${secret.slice(0, -3)}AAA` } });
  expect(forged.status).toBe(404);
});

test("the mailed link exports its entry, as data and as a page, and nothing of other organizations", async ({
  harness,
}) => {
  const { secret, membershipId, admin } = await world(harness);
  const { personId } = await harness.db.membership.findUniqueOrThrow({ where: { id: membershipId } });
  await harness.db.person.update({ where: { id: personId }, data: { mail: "stefan.privat@post.example" } });
  await createMembership(harness.db, { personId, function: "Heimliches Ehrenamt" });
  const file = (path: string) => ({ method: "GET", path: `/entries/${membershipId}/${path}`, summary: "" }) as never;
  const phone = await open(harness, secret);
  await phone.call(contract.confirmEntry, { params: { membershipId } });
  await harness.db.mail.create({
    data: { kind: "membership.notice", personId, subjectId: membershipId, dueAt: harness.clock.now() },
  });

  const data = await phone.send(file("export"), {});
  const page = await phone.send(file("export.html"), {});

  for (const text of [data.text, page.text]) {
    expect(CONTACTS.filter(({ value }) => !text.includes(value))).toEqual([]);
    expect(text).toContain("Stefan Kühn");
    expect(text).not.toMatch(/Ehrenamt|stefan\.privat/);
  }
  const content = data.body as { data: Record<string, object[]> };
  for (const [name, [row]] of Object.entries(content.data)) {
    expect(SECTION_TEXTS.de[name]).toBeTruthy();
    expect(Object.keys(row ?? {}).filter((field) => !FIELD_TEXTS.de[field])).toEqual([]);
  }
  expect([...changeKinds, ...mailKinds].filter((code) => page.text.includes(code))).toEqual([]);
  expect(page.headers["content-disposition"]).toMatch(/runde-tische-mein-eintrag-.*\.html/);
  expect((await admin.send(file("export"), {})).status).toBe(404);
});

test("a number that the person takes out is gone at once, for readers and in the log", async ({ harness }) => {
  const { params, membershipId, secret, neighbour, admin, find } = await world(harness);
  const corrected = [CONTACTS[0], { ...CONTACTS[1], value: "09131 3333" }];
  await admin.call(changeMembership, { params, ifMatch: 1, body: { contacts: corrected } });
  expect((await find(neighbour))?.contacts).toHaveLength(2);
  const phone = await open(harness, secret);

  const { body } = await phone.call(contract.changeEntry, { params, ifMatch: 2, body: { contacts: [CONTACTS[0]] } });

  expect([body.contacts, body.confirmedAt === null]).toEqual([[CONTACTS[0]], false]);
  expect((await find(neighbour))?.contacts).toEqual([CONTACTS[0]]);
  const logged = await harness.db.change.findMany({
    where: { subjectId: membershipId },
    include: { values: true },
    orderBy: { id: "asc" },
  });
  expect(logged.map(({ actorKind, fields, values }) => [actorKind, fields, values])).toEqual([
    ["person", ["contacts"], []],
    ["entry", ["contacts"], []],
  ]);
});

test("only the person makes a contact public; what others correct of it falls back to the network", async ({
  harness,
}) => {
  const { params, secret, admin } = await world(harness);
  const phone = await open(harness, secret);
  const shown = [CONTACTS[0], { ...CONTACTS[1], visibility: "public" as const }];
  await phone.call(contract.changeEntry, { params, ifMatch: 1, body: { contacts: shown } });
  const corrected = [CONTACTS[0], { ...CONTACTS[1], value: "09131 3333", visibility: "public" as const }];

  const { body } = await admin.call(changeMembership, { params, ifMatch: 2, body: { contacts: corrected } });
  const raised = await admin.attempt(changeMembership, { params, ifMatch: 3, body: { contacts: corrected } });

  expect(body.contacts[1]).toEqual({ kind: "phone", value: "09131 3333", visibility: "network" });
  expect(raised.status).toBe(400);
});

test("a link that went to an address which others correct is worth nothing, nor is what was opened with it", async ({
  harness,
}) => {
  const { params, secret, admin } = await world(harness);
  const strange = await open(harness, secret);
  const contacts = [{ ...CONTACTS[0], value: "kuehn@jobcenter.example" }, CONTACTS[1]];

  await admin.call(changeMembership, { params, ifMatch: 1, body: { contacts } });

  expect((await strange.attempt(contract.readEntry, { params })).status).toBe(404);
  expect((await harness.visitor.attempt(contract.openEntry, { body: { secret } })).body.code).toBe("link-expired");
});

test("whoever withdraws stands in no directory, and nobody else enters contacts again", async ({ harness }) => {
  const { params, membershipId, secret, neighbour, admin, find } = await world(harness);
  const phone = await open(harness, secret);

  await phone.call(contract.withdrawEntry, { params });
  const again = await admin.attempt(changeMembership, { params, ifMatch: 2, body: { contacts: [...CONTACTS] } });
  const { body } = await admin.call(readMembership, { params });

  expect([await find(neighbour), again.body.code]).toEqual([undefined, "conflict"]);
  expect(body).toMatchObject({
    contacts: [],
    unconfirmedSince: null,
    upkeep: { withdrawnAt: expect.any(String) },
  });
  const back = await phone.call(contract.changeEntry, { params, ifMatch: 2, body: { contacts: [CONTACTS[0]] } });
  expect(back.body.withdrawnAt).toBeNull();
  expect(await harness.db.responsibility.count({ where: { membershipId } })).toBe(0);
});

test("without a seat the whole entry can be erased with the person; with one it cannot", async ({ harness, table }) => {
  const { db } = harness;
  const { params, personId, organizationId, secret, admin } = await world(harness);
  const phone = await open(harness, secret);
  const seat = await createSeat(db, { tableId: table.id, organizationId });
  const holding = await createSeatHolding(db, { seatId: seat.id, personId });

  const held = await phone.attempt(contract.eraseEntry, { params });
  const { body } = await phone.call(contract.readEntry, { params });
  await db.seatHolding.delete({ where: { id: holding.id } });
  await phone.call(contract.eraseEntry, { params });

  expect([held.body.code, body.seats.length, body.canBeErased, body.contacts.length]).toEqual([
    "conflict",
    1,
    false,
    2,
  ]);
  expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({ name: null });
  expect((await admin.attempt(readMembership, { params })).status).toBe(404);
  expect((await phone.attempt(contract.readEntry, { params })).status).toBe(404);
});

test("who erases their entry is gone too where others wrote their number down", async ({ harness, table }) => {
  const { db } = harness;
  const { params, organizationId, secret } = await world(harness);
  await createSeat(db, { tableId: table.id, organizationId });
  const text = "Fragen zum Bau beantwortet 09131 2222.";
  const message = await db.message.create({ data: { tableId: table.id, subject: "Bau", text, recipientCount: 1 } });
  const phone = await open(harness, secret);

  await phone.call(contract.eraseEntry, { params });

  const { text: left } = await db.message.findUniqueOrThrow({ where: { id: message.id } });
  expect(left).toBe("Fragen zum Bau beantwortet ehemaliges Mitglied.");
});

test("a signed-in person sees and confirms their own entry, and keeps their name in the account", async ({
  harness,
}) => {
  const { params, membershipId, secret, admin } = await world(harness);
  const own = await harness.person();
  await harness.db.membership.update({ where: { id: membershipId }, data: { personId: own.personId } });
  const phone = await open(harness, secret);

  const confirmed = await own.call(contract.confirmEntry, { params });
  const renamed = await phone.attempt(contract.changeEntry, { params, ifMatch: 1, body: { name: "Jemand" } });

  expect([confirmed.body.confirmedAt === null, confirmed.body.hasAccount]).toEqual([false, true]);
  expect(renamed.status).toBe(400);
  expect((await admin.attempt(contract.readEntry, { params })).status).toBe(404);
});
