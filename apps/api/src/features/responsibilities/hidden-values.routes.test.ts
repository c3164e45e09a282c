import { type DirectoryEntry, searchResponsibilities } from "@runde-tische/contracts/responsibilities";
import { expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { appointCoordinator, createMunicipality } from "../../demo/municipalities.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import { createRoundTable } from "../../demo/round-tables.factory.ts";
import type { Harness } from "../../testing/harness.ts";
import { createInvitedTable } from "../../testing/invited-table.ts";
import { openLink } from "../../testing/open-link.ts";
import { test } from "../../testing/test.ts";

const HERE = "09411";
const ELSEWHERE = "08411";
const contact = (value: string, visibility: "internal" | "network" | "public") =>
  ({ kind: "mail", value: `${value}@haus.example`, visibility }) as const;

/** Each value a word that no other contains or resembles. */
const NETWORK_ONLY = ["Quirxbalder", "Fjordwimpel", "Glyptodont", "Zyklamenhof", "Brontosaurus", "Eulenspitz"];
const NOBODYS = ["Mumpitzgasse", "Klabauterweg", "Pfingstochse", "Xylophonbau", "Dschunkenrat"];
const GONE = [
  "Wolpertinger",
  "Vexierspiegel",
  "Trompetfisch",
  "Schnurpfeil",
  "Okarinaklang",
  "Lindwurmzeh",
  "Hexenkraut",
];

const fill = async ({ db, clock }: Harness, tableTitle: string) => {
  const yesterday = new Date(clock.now().getTime() - 2 * 24 * 60 * 60 * 1000);
  const later = new Date(clock.now().getTime() + 9 * 24 * 60 * 60 * 1000);
  const person = async (name: string) => (await createPerson(db, { name })).id;
  const [name, topic, note, unseenFunction, unseenName, place] = NETWORK_ONLY as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const { ars } = await createMunicipality(db, `${HERE}0101101`, place);
  const [internal, network, open, otherMail] = NOBODYS as [string, string, string, string];
  const house = await createOrganization(db, {
    name: "Haus",
    municipalityArs: HERE,
    mail: `${otherMail}@haus.example`,
  });
  await createMembership(db, {
    organizationId: house.id,
    personId: await person(name),
    function: "Empfang",
    responsibilities: [{ topic, ars, note }],
    contacts: [contact(internal, "internal"), contact(network, "network"), contact(open, "public")],
  });
  await createMembership(db, {
    organizationId: house.id,
    personId: await person(unseenName),
    function: unseenFunction,
  });

  const [pending, archived, ended, coming, erased, withdrawn, renamed] = GONE as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const open_ = [contact("hof", "public")];
  const stand = async (fields: { organization?: string; name?: string; work?: string }) => {
    const organizationId = fields.organization
      ? (await createOrganization(db, { name: fields.organization, municipalityArs: HERE })).id
      : house.id;
    const personId = await person(fields.name ?? "Jo");
    const row = { organizationId, personId, function: fields.work ?? "Empfang", contacts: open_ };
    return { organizationId, personId, id: (await createMembership(db, row)).id };
  };
  const waiting = await stand({ organization: pending });
  await db.organization.update({ where: { id: waiting.organizationId }, data: { status: "pending" } });
  const old = await stand({ organization: archived });
  await db.organization.update({ where: { id: old.organizationId }, data: { status: "archived" } });
  await db.membership.update({ where: { id: (await stand({ work: ended })).id }, data: { validTo: yesterday } });
  await db.membership.update({ where: { id: (await stand({ work: coming })).id }, data: { validFrom: later } });
  const forgotten = await stand({ name: erased, work: `${erased}n` });
  await db.person.update({ where: { id: forgotten.personId }, data: { name: null, erasedAt: clock.now() } });
  const left = await stand({ work: withdrawn });
  await db.contact.deleteMany({ where: { membershipId: left.id } });
  await db.membership.update({ where: { id: left.id }, data: { withdrawnAt: clock.now() } });
  const before = await stand({ organization: renamed });
  await db.organization.update({ where: { id: before.organizationId }, data: { name: "Haus am Park" } });
  await createRoundTable(db, { title: tableTitle, visibility: "closed", municipalityArs: HERE });
  return house;
};

const actorsIn = async (harness: Harness, houseId: string) => {
  const { db, clock } = harness;
  const member = async (municipalityArs: string, status: "active" | "pending" | "archived" = "active") => {
    const somebody = await harness.person();
    const { id: organizationId } = await createOrganization(db, { name: "Amt", municipalityArs, status });
    await createMembership(db, { organizationId, personId: somebody.personId, function: "Dienst" });
    return somebody;
  };
  const coordinator = async (secondFactor: boolean) => {
    const somebody = await harness.person({ secondFactor });
    await appointCoordinator(db, HERE, somebody.personId);
    return somebody;
  };
  const own = await harness.person();
  await createMembership(db, { organizationId: houseId, personId: own.personId, function: "Dienst" });
  const former = await member(HERE);
  await db.membership.updateMany({
    where: { personId: former.personId },
    data: { validTo: new Date(clock.now().getTime() - 2 * 24 * 60 * 60 * 1000) },
  });
  return {
    near: [
      own,
      await member(HERE),
      await coordinator(true),
      await harness.person({ secondFactor: true, isPlatformAdmin: true }),
    ],
    far: [harness.visitor, await harness.person(), await member(ELSEWHERE)],
    /** What they are, or were, gives them nothing here. */
    unproven: [
      await coordinator(false),
      await harness.person({ isPlatformAdmin: true }),
      await member(HERE, "pending"),
      await member(HERE, "archived"),
      former,
    ],
  };
};

type Reader = Harness["visitor"];

const search = async (reader: Reader, q: string): Promise<DirectoryEntry[]> =>
  (await reader.call(searchResponsibilities, { query: { q } })).body.items;

/** Whole, in parts, misspelt, loud, and as part of a compound. */
const triesOf = (value: string): string[] => [
  value,
  value.slice(0, 5),
  value.slice(-5),
  value.slice(0, 4) + value.slice(5),
  value.toUpperCase(),
  `${value}amt`,
];

const found = async (
  { db }: Harness,
  reader: Reader,
  values: readonly string[],
  tries = triesOf,
): Promise<string[]> => {
  const hits: string[] = [];
  for (const value of values) {
    await db.rateLimit.deleteMany();
    for (const q of tries(value)) if ((await search(reader, q)).length > 0) hits.push(`${value}: ${q}`);
  }
  return hits;
};

// About a thousand searches.
test("what a reader may not see is found by no part and no misspelling of it", { timeout: 120_000 }, async ({
  harness,
  table,
}) => {
  const house = await fill(harness, "Dschunkenrat");
  const { near, far, unproven } = await actorsIn(harness, house.id);
  const { meeting, seat, delegate } = await createInvitedTable(harness, table.id, { isInvited: true });
  const link = await openLink(harness, { meetingId: meeting.id, seatId: seat.id, personId: delegate.id });

  for (const reader of [...far, link])
    expect(await found(harness, reader, [...NETWORK_ONLY, ...NOBODYS, ...GONE])).toEqual([]);
  for (const reader of unproven)
    expect(await found(harness, reader, [...NETWORK_ONLY, ...NOBODYS, ...GONE], (value) => [value])).toEqual([]);
  const named = async (reader: Reader, topic: string) =>
    (await reader.call(searchResponsibilities, { query: { topic } })).body.items;
  for (const reader of [...far.slice(1), ...unproven])
    for (const value of NETWORK_ONLY) expect(await named(reader, value), value).toEqual([]);
  await harness.db.rateLimit.deleteMany();
  const beside = (word: string) => search(harness.visitor, `Empfang ${word}`);
  expect((await beside("Ungesagtes")).length).toBeGreaterThan(0);
  for (const word of [...NETWORK_ONLY, ...NOBODYS, ...GONE])
    expect(await beside(word), word).toEqual(await beside("Ungesagtes"));
  for (const reader of near) {
    expect(await found(harness, reader, [...NOBODYS, ...GONE])).toEqual([]);
    // They may see these, so what was tried above were no empty questions.
    for (const value of NETWORK_ONLY) expect(await search(reader, value), value).toHaveLength(1);
  }
});

test("of what is found each reader gets what they may see, also where both see the entry", async ({ harness }) => {
  const { db } = harness;
  const { id: organizationId } = await createOrganization(db, { name: "Pforte", municipalityArs: "09412" });
  const { id: personId } = await createPerson(db, { name: "Quendolin" });
  const deputy = await createPerson(db, { name: "Zwirbelkopf" });
  const responsibilities = [{ topic: "Schlüssel", ars: null, note: null }];
  const contacts = [contact("tief", "internal"), contact("breit", "network"), contact("offen", "public")];
  await createMembership(db, { organizationId, personId, function: "Pförtnerin", responsibilities, contacts });
  await createMembership(db, { organizationId, personId: deputy.id, function: "Springer", responsibilities });
  const memberOf = async (ofId: string) => {
    const somebody = await harness.person();
    await createMembership(db, { organizationId: ofId, personId: somebody.personId });
    return somebody;
  };
  const neighbour = await createOrganization(db, { name: "Nachbarhaus", municipalityArs: "09412" });
  const distant = await createOrganization(db, { name: "Fernhaus", municipalityArs: ELSEWHERE });
  const values = ["Quendolin", "Zwirbelkopf", "Schlüssel", "tief@", "breit@", "offen@"];
  const seenBy = async (reader: Reader) => {
    const text = JSON.stringify(await search(reader, "Pförtnerin"));
    return values.filter((value) => text.includes(value));
  };

  for (const reader of [harness.visitor, await harness.person(), await memberOf(distant.id)])
    expect(await seenBy(reader)).toEqual(["offen@"]);
  expect(await seenBy(await memberOf(neighbour.id))).toEqual(values.filter((value) => value !== "tief@"));
  expect(await seenBy(await memberOf(organizationId))).toEqual(values);
});

test("order and number of what the public finds depend on nothing that it may not see", async ({
  harness,
  visitor,
}) => {
  const { db } = harness;
  const ids: string[] = [];
  for (const name of ["Erste Kantine", "Zweite Kantine", "Dritte Kantine"]) {
    const { id: organizationId } = await createOrganization(db, { name, municipalityArs: HERE });
    const contacts = [contact("kantine", "public")];
    ids.push((await createMembership(db, { organizationId, function: "Ausgabe", contacts })).id);
  }
  const before = await search(visitor, "Kantine");
  expect(before.map(({ membershipId }) => membershipId)).toEqual(ids);

  const [, , last = ""] = ids;
  await db.responsibility.create({ data: { membershipId: last, topic: "Kantine", note: "Kantine Kantine" } });
  const { ars: arsPrefix } = await createMunicipality(db, `${HERE}0101102`, "Kantine");
  await db.responsibility.create({ data: { membershipId: last, topic: "Ausgabe", arsPrefix } });
  await db.contact.create({ data: { membershipId: last, ...contact("kantine-intern", "internal") } });
  const { personId } = await db.membership.findUniqueOrThrow({ where: { id: last } });
  await db.person.update({ where: { id: personId }, data: { name: "Kantine" } });

  expect(await search(visitor, "Kantine")).toEqual(before);
});
