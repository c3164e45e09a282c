import { randomUUID } from "node:crypto";
import { eraseHolder, eraseMe, eraseMember, previewErasure } from "@runde-tische/contracts/erasures";
import { readMe } from "@runde-tische/contracts/me";
import type { Db } from "@runde-tische/database/client";
import { hashPassword } from "better-auth/crypto";
import { describe, expect } from "vitest";
import { createAgendaItem } from "../../demo/agenda-items.factory.ts";
import { createMeeting } from "../../demo/meetings.factory.ts";
import { createMembership } from "../../demo/memberships.factory.ts";
import { appointCoordinator } from "../../demo/municipalities.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import { DAY_MS } from "../../testing/clock.ts";
import { createFullPerson } from "../../testing/full-person.ts";
import type { Harness } from "../../testing/harness.ts";
import { meanwhile } from "../../testing/meanwhile.ts";
import { test } from "../../testing/test.ts";

const dumpOf = async (db: Db): Promise<string> => {
  const tables = await db.$queryRaw<{ content: string }[]>`
    SELECT query_to_xml(format('SELECT * FROM %I', relname), true, true, '')::text AS content
    FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`;
  return tables.map(({ content }) => content).join("\n");
};

const erase = async (client: Awaited<ReturnType<Harness["person"]>>, body: { password?: string } = {}) => {
  const { body: preview } = await client.call(previewErasure, {});
  return client.attempt(eraseMe, { body, ifMatch: preview.version });
};

test("nothing personal is left anywhere once somebody with every relation is erased", async ({ harness, table }) => {
  const { client, traces } = await createFullPerson(harness, table);
  const before = await dumpOf(harness.db);
  expect(traces.filter((trace) => !before.includes(trace))).toEqual([]);

  expect((await erase(client)).status).toBe(204);

  const after = await dumpOf(harness.db);
  expect(traces.filter((trace) => after.toLowerCase().includes(trace.toLowerCase()))).toEqual([]);
  expect(after.toLowerCase()).not.toContain("zofia");
  expect((await client.attempt(readMe, {})).status).toBe(401);
});

test("what the person did stays without their name: the answer, its seat and the log", async ({ harness, table }) => {
  const { client, meetingId, seatId, taskId } = await createFullPerson(harness, table);
  await erase(client);

  const { db } = harness;
  const [response] = await db.response.findMany({ where: { personId: client.personId } });
  expect(response).toMatchObject({ meetingId, seatId, answer: "yes", comment: null });
  const task = await db.task.findUniqueOrThrow({ where: { id: taskId } });
  expect(task).toMatchObject({ assigneePersonId: null, assigneeSeatId: seatId });
  expect(await db.change.count({ where: { kind: "person.erased", subjectId: client.personId } })).toBe(1);
  const open = await db.seatHolding.count({ where: { personId: client.personId, validTo: null } });
  expect(open).toBe(0);
});

test("nobody erases by a name of their choice what stands at tables they have nothing to do with", async ({
  harness,
  table,
}) => {
  const { db } = harness;
  const vandal = await harness.person({ name: "Landratsamt" });
  const meeting = await createMeeting(db, { tableId: table.id, isInvited: true });
  const item = await createAgendaItem(db, { tableId: table.id, meetingId: meeting.id, presenter: "Landratsamt" });
  const change = { actorKind: "person", kind: "agenda-item.edited", subjectId: item.id, tableId: table.id };
  const value = await db.changeValue.create({
    data: { field: "presenter", before: "Landratsamt", change: { create: { ...change, meetingId: meeting.id } } },
  });
  const link = await db.authVerification.create({
    data: {
      id: randomUUID(),
      identifier: "magic",
      value: JSON.stringify({ email: "Landratsamt@kreis.example" }),
      expiresAt: harness.clock.now(),
    },
  });

  expect((await erase(vandal)).status).toBe(204);

  expect((await db.agendaItem.findUniqueOrThrow({ where: { id: item.id } })).presenter).toBe("Landratsamt");
  expect((await db.changeValue.findUniqueOrThrow({ where: { id: value.id } })).before).toBe("Landratsamt");
  expect(await db.authVerification.count({ where: { id: link.id } })).toBe(1);
});

test("only the full name goes from agendas and messages, and each changed item says so", async ({ harness, table }) => {
  const { db } = harness;
  const person = await harness.person({ name: "Mia Krug" });
  await db.authUser.update({ where: { id: person.accountId }, data: { name: "Mia" } });
  const seat = await createSeat(db, { tableId: table.id, group: "citizens" });
  await createSeatHolding(db, { seatId: seat.id, personId: person.personId });
  const meeting = await createMeeting(db, { tableId: table.id, isInvited: true });
  const present = (presenter: string) => createAgendaItem(db, { tableId: table.id, meetingId: meeting.id, presenter });
  const [both, other] = [await present("Mia Krug, Mia Weber"), await present("Mia Weber")];
  const message = await db.message.create({
    data: {
      tableId: table.id,
      subject: "Danke, Mia Krug!",
      text: "Mia Krug und Mia Weber räumen auf.",
      recipientCount: 1,
    },
  });
  const kept = {
    actor: "person x",
    bodyHash: "",
    status: 200,
    response: JSON.stringify({ version: 1, by: "Mia Krug" }),
  };
  const key = { ...kept, route: `POST /api/v1/meetings/${meeting.id}/messages`, key: randomUUID() };
  await db.idempotencyKey.create({ data: key });

  expect((await erase(person)).status).toBe(204);

  const read = ({ id }: { id: string }) => db.agendaItem.findUniqueOrThrow({ where: { id } });
  expect(await read(both)).toMatchObject({ presenter: "ehemaliges Mitglied, Mia Weber", version: both.version + 1 });
  expect(await read(other)).toMatchObject({ presenter: "Mia Weber", version: other.version });
  const logged = await db.change.findMany({ where: { subjectId: { in: [both.id, other.id] } } });
  expect(logged).toMatchObject([{ kind: "agenda-item.changed", subjectId: both.id, fields: ["presenter"] }]);
  expect(await db.message.findUniqueOrThrow({ where: { id: message.id } })).toMatchObject({
    subject: "Danke, ehemaliges Mitglied!",
    text: "ehemaliges Mitglied und Mia Weber räumen auf.",
  });
  const answer = await db.idempotencyKey.findFirstOrThrow({ where: { key: key.key } });
  expect(answer.response).toBe(JSON.stringify({ version: 1, by: "ehemaliges Mitglied" }));
});

describe("erasing oneself", () => {
  test("needs the password, and says what was not seen yet", async ({ harness }) => {
    const person = await harness.person({ passwordHash: await hashPassword("lang genug und geheim") });
    const missing = await erase(person);
    const wrong = await erase(person, { password: "lang genug und falsch" });
    const stale = await person.attempt(eraseMe, { body: { password: "lang genug und geheim" }, ifMatch: 99 });
    expect([missing.body.code, wrong.body.code, stale.body.code]).toEqual([
      "wrong-credentials",
      "wrong-credentials",
      "stale",
    ]);
    expect((await erase(person, { password: "lang genug und geheim" })).status).toBe(204);
  });

  test("needs a fresh sign-in without a password", async ({ harness }) => {
    const person = await harness.person();
    await harness.db.authSession.updateMany({
      where: { userId: person.accountId },
      data: { createdAt: new Date(harness.clock.now().getTime() - 60 * 60 * 1000) },
    });
    expect((await erase(person)).body.code).toBe("fresh-sign-in-required");
  });

  test("waits until duties that others could take over are handed over", async ({ harness, newTable }) => {
    const { db } = harness;
    const person = await harness.person({ isPlatformAdmin: true, secondFactor: true });
    const { organizationId } = await createMembership(db, { personId: person.personId, role: "admin" });
    const other = await createMembership(db, { organizationId });
    const table = await newTable({ coordinatorIds: [person.personId] });
    await appointCoordinator(db, table.municipalityArs, person.personId);
    await createMembership(db, { personId: person.personId, role: "admin" });

    const { body } = await person.call(previewErasure, {});
    expect(body.duties.map(({ kind }) => kind)).toEqual(["municipality", "organization", "platform", "round-table"]);
    expect((await erase(person)).body.code).toBe("hand-over-first");

    await db.membership.update({ where: { id: other.id }, data: { role: "admin" } });
    await appointCoordinator(db, table.municipalityArs, (await createPerson(db)).id);
    await harness.person({ isPlatformAdmin: true });
    expect((await erase(person)).status).toBe(204);
  });
});

describe("erasing somebody on their request", () => {
  test("an organization's admin erases a member who is nowhere else and has no account", async ({ harness }) => {
    const { db } = harness;
    const admin = await harness.person();
    const { organizationId } = await createMembership(db, { personId: admin.personId, role: "admin" });
    const member = await createMembership(db, { organizationId });
    const elsewhere = await createMembership(db, { organizationId });
    await createMembership(db, { personId: elsewhere.personId });
    const withAccount = await createMembership(db, { organizationId, personId: (await harness.person()).personId });

    const ask = async ({ id }: { id: string }) =>
      (await admin.attempt(eraseMember, { params: { membershipId: id } })).status;

    expect(await Promise.all([member, elsewhere, withAccount].map(ask))).toEqual([204, 409, 409]);
    expect(await db.person.findUniqueOrThrow({ where: { id: member.personId } })).toMatchObject({ name: null });
  });

  test("a coordinator erases a citizen who sits at no other table", async ({
    harness,
    coordinator,
    table,
    newTable,
  }) => {
    const { db } = harness;
    const sit = async (tableId: string, personId: string) => {
      const seat = await createSeat(db, { tableId, group: "citizens" });
      return createSeatHolding(db, { seatId: seat.id, personId });
    };
    const [here, both] = [await createPerson(db), await createPerson(db)];
    const holding = await sit(table.id, here.id);
    const shared = await sit(table.id, both.id);
    await sit((await newTable()).id, both.id);
    await createMeeting(db, { tableId: table.id });

    const ask = async (holdingId: string) => (await coordinator.attempt(eraseHolder, { params: { holdingId } })).status;

    expect([await ask(holding.id), await ask(shared.id), await ask(holding.id)]).toEqual([204, 409, 404]);
  });

  test("not whom a seat elsewhere still needs for a while, nor who gets one meanwhile", async ({
    harness,
    coordinator,
    table,
    newTable,
  }) => {
    const { db, clock } = harness;
    const elsewhere = await createSeat(db, { tableId: (await newTable()).id, group: "citizens" });
    const sit = async (personId: string) => {
      const seat = await createSeat(db, { tableId: table.id, group: "citizens" });
      return (await createSeatHolding(db, { seatId: seat.id, personId })).id;
    };
    const [leaving, joining] = [await createPerson(db), await createPerson(db)];
    const validTo = new Date(clock.now().getTime() + 30 * DAY_MS);
    await createSeatHolding(db, { seatId: elsewhere.id, personId: leaving.id, validTo });
    const ask = async (holdingId: string) => (await coordinator.attempt(eraseHolder, { params: { holdingId } })).status;

    expect(await ask(await sit(leaving.id))).toBe(409);
    const holdingId = await sit(joining.id);
    const join = (db: Db) => createSeatHolding(db, { seatId: elsewhere.id, personId: joining.id, role: "deputy" });
    expect(await meanwhile(db, join, () => ask(holdingId))).toBe(409);
  });
});
