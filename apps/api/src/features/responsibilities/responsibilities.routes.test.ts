import { listTopics, searchResponsibilities } from "@runde-tische/contracts/responsibilities";
import { expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createMunicipality } from "../../demo/municipalities.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import type { Harness } from "../../testing/harness.ts";
import { test } from "../../testing/test.ts";
import { forgetUnusedWords } from "./search-queries.service.ts";

const directory = async (harness: Harness, municipalityArs: string) => {
  const { db } = harness;
  const organization = await createOrganization(db, { name: "Jobcenter Musterland", municipalityArs });
  const { id: personId } = await createPerson(db, { name: "Şirin Öztürk" });
  await createMembership(db, {
    organizationId: organization.id,
    personId,
    function: "Vermittlung",
    responsibilities: [
      { topic: "Pflege", ars: null, note: null },
      { topic: "Bau und Handwerk", ars: `${municipalityArs}0101101`, note: "U25" },
    ],
    contacts: [
      { kind: "phone", value: "09131 1", visibility: "public" },
      { kind: "mail", value: "bau@jobcenter.example", visibility: "network" },
    ],
  });
  const reader = await harness.person();
  const own = await createOrganization(db, { municipalityArs });
  await createMembership(db, { organizationId: own.id, personId: reader.personId });
  return reader;
};

test("a counsellor finds the caseworker by topic, name or place; the public finds the function only", async ({
  harness,
  visitor,
}) => {
  const reader = await directory(harness, "09401");
  const found = async (client: { call: typeof visitor.call }, q: string, municipality = "09401") =>
    (await client.call(searchResponsibilities, { query: { q, municipality } })).body.items;

  expect(await found(reader, "handwerk jobcenter bau")).toMatchObject([
    {
      name: "Şirin Öztürk",
      responsibilities: [{ topic: "Bau und Handwerk" }, { topic: "Pflege" }],
      foundResponsibilities: 1,
      contacts: [{ value: "09131 1" }, { value: "bau@jobcenter.example" }],
    },
  ]);
  for (const q of ["ozturk", "Oeztürk", "Ötzürk", "oztur", "Jobcenterr", "job center"])
    expect(await found(reader, q), q).toMatchObject([{ name: "Şirin Öztürk" }]);
  expect(await found(reader, "bau", "094010101101")).toHaveLength(1);
  expect(await found(visitor, "jobcenter vermittlung")).toMatchObject([
    { name: null, responsibilities: [], contacts: [{ value: "09131 1" }], deputy: null },
  ]);
});

test("a topic leads to whoever answers for it, and to somebody else of the same organization as deputy", async ({
  harness,
  visitor,
}) => {
  const { db } = harness;
  const reader = await directory(harness, "09402");
  const { id: organizationId } = await db.organization.findFirstOrThrow({
    where: { municipalityArs: "09402", name: "Jobcenter Musterland" },
  });
  const { id: personId } = await createPerson(db, { name: "Vera Vertretung" });
  const responsibilities = [{ topic: "Pflege", ars: null, note: null }];
  await createMembership(db, { organizationId, personId, function: "Teamleitung", responsibilities });
  const query = { topic: "Pflege", municipality: "09402" };

  const { body } = await reader.call(searchResponsibilities, { query });

  expect(body.items.map(({ name, deputy }) => [name, deputy?.name])).toEqual([
    ["Şirin Öztürk", "Vera Vertretung"],
    ["Vera Vertretung", "Şirin Öztürk"],
  ]);
  const topics = async (client: { call: typeof visitor.call }) =>
    (await client.call(listTopics, { query: { municipality: "09402" } })).body.items;
  expect(await topics(reader)).toEqual(["Pflege", "Bau und Handwerk"]);
  expect(await topics(visitor)).toEqual([]);
  expect((await visitor.attempt(searchResponsibilities, { query })).status).toBe(400);
});

test("topic and place are met by the same responsibility", async ({ harness }) => {
  const reader = await directory(harness, "09407");
  await createMunicipality(harness.db, "094070101101");
  const ask = async (query: { q?: string; topic?: string }, municipality: string) =>
    (await reader.call(searchResponsibilities, { query: { ...query, municipality } })).body.items;
  const [here, there] = ["094070101101", "094079999999"];
  const topicsAt = async (municipality: string) =>
    (await reader.call(listTopics, { query: { municipality } })).body.items;

  for (const query of [{ q: "Bau" }, { topic: "Bau und Handwerk" }, { q: "Jobcenter", topic: "Bau und Handwerk" }]) {
    expect(await ask(query, here), JSON.stringify(query)).toHaveLength(1);
    expect(await ask(query, there), JSON.stringify(query)).toEqual([]);
  }
  for (const query of [{ q: "Pflege" }, { topic: "Pflege" }, { q: "Öztürk Vermittlung" }])
    expect(await ask(query, there), JSON.stringify(query)).toHaveLength(1);
  expect([await topicsAt(here), await topicsAt(there)]).toEqual([["Bau und Handwerk", "Pflege"], ["Pflege"]]);
  const [entry] = await ask({ q: "Bau" }, here);
  expect(entry?.responsibilities.map(({ topic, area }) => [topic, area])).toEqual([
    ["Bau und Handwerk", "Musterort 094070101101"],
    ["Pflege", null],
  ]);
});

test("where nothing has all words, what has some of them is shown and said to be so", async ({ harness }) => {
  const reader = await directory(harness, "09403");

  const query = { q: "Handwerk Raumfahrt", municipality: "09403" };
  const { body } = await reader.call(searchResponsibilities, { query });

  expect(body).toMatchObject({ hasAllWords: false, items: [{ name: "Şirin Öztürk" }] });
});

test("the best match comes first, however many others match and came before", async ({ harness }) => {
  const reader = await directory(harness, "09409");
  const { db } = harness;
  const { id: organizationId } = await createOrganization(db, { name: "Amt", municipalityArs: "09409" });
  const people = await db.person.createManyAndReturn({ data: Array.from({ length: 600 }, () => ({ name: "Jo" })) });
  const many = people.map(({ id: personId }) => ({ personId, organizationId, function: "Zeltverleihstelle" }));
  await db.membership.createMany({ data: many });
  const best = await createMembership(db, { organizationId, function: "Zeltverleih" });
  const ask = async (q: string) =>
    (await reader.call(searchResponsibilities, { query: { q, municipality: "09409" } })).body.items.at(0)?.membershipId;

  expect(await ask("Zeltverleih")).toBe(best.id);
  expect(await ask("Zeltverleih Raumfahrt")).toBe(best.id);
});

test("what is renamed is found under its new name only, with all its members", async ({ harness }) => {
  const reader = await directory(harness, "09404");
  const count = async (q: string) =>
    (await reader.call(searchResponsibilities, { query: { q, municipality: "09404" } })).body.items.length;
  await harness.db.organization.updateMany({
    where: { name: "Jobcenter Musterland", municipalityArs: "09404" },
    data: { name: "Sozialkontor" },
  });

  expect([await count("Musterland"), await count("Sozialkontor")]).toEqual([0, 1]);
  await createMunicipality(harness.db, "094040101101", "Altenfurt");
  await harness.db.municipality.update({ where: { ars: "094040101101" }, data: { name: "Neuenfurt" } });
  expect([await count("Altenfurt"), await count("Neuenfurt")]).toEqual([0, 1]);
  await harness.db.organization.updateMany({ where: { name: "Sozialkontor" }, data: { name: "Kontor" } });
  await forgetUnusedWords(harness.db);
  const words = await harness.db.directoryWord.findMany({ where: { word: { in: ["sozialkontor", "kontor"] } } });
  expect(words).toEqual([{ word: "kontor" }]);
});

test("a question is answered whatever signs it has", async ({ harness, visitor }) => {
  const reader = await directory(harness, "09405");
  const questions = [
    "''' | & ! :*",
    "a\\b'c",
    "%_%_%",
    "½½½",
    "für und mit",
    "Bau:*A <-> !Amt",
    "🏠🏠🏠",
    "ж".repeat(100),
  ];
  for (const q of questions)
    for (const client of [reader, visitor]) {
      const { status } = await client.attempt(searchResponsibilities, { query: { q } });
      expect([200, 400], q).toContain(status);
    }
});

test("somebody of no network sees as little at a time as somebody without an account", async ({
  harness,
  stranger,
}) => {
  const { db } = harness;
  const { id: organizationId } = await createOrganization(db, { name: "Allerlei", municipalityArs: "09408" });
  const contacts = [{ kind: "phone", value: "0911 1", visibility: "public" }] as const;
  for (let count = 0; count < 12; count += 1) await createMembership(db, { organizationId, contacts });

  const { body } = await stranger.call(searchResponsibilities, { query: { q: "Allerlei", limit: 50 } });
  expect([body.items.length, body.hasMore]).toEqual([10, true]);
  expect((await stranger.call(searchResponsibilities, { query: { topic: "Pflege" } })).body.items).toEqual([]);
});

test("nobody without an account goes through the directory", async ({ harness, visitor }) => {
  const { db } = harness;
  const { id: organizationId } = await createOrganization(db, { name: "Vielerlei", municipalityArs: "09406" });
  const contacts = [{ kind: "phone", value: "0911 1", visibility: "public" }] as const;
  for (let count = 0; count < 12; count += 1) await createMembership(db, { organizationId, contacts });
  const ask = (q: string, remoteAddress = "192.0.2.7") =>
    visitor.attempt(searchResponsibilities, { query: { q, limit: 50 }, remoteAddress });

  expect([(await ask("Vi")).status, (await ask("   ")).status]).toEqual([400, 400]);
  const { body } = await visitor.call(searchResponsibilities, { query: { q: "Vielerlei", limit: 50 } });
  expect([body.items.length, body.hasMore]).toEqual([10, true]);
  const statuses: number[] = [];
  for (let asked = 0; asked < 101; asked += 1) statuses.push((await ask("Vielerlei")).status);
  expect(statuses.indexOf(429)).toBe(98);
  expect((await ask("Vielerlei", "192.0.2.8")).status).toBe(200);
});
