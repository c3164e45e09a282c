import { randomUUID } from "node:crypto";
import { CHANGES_CSV, listMunicipalityChanges } from "@runde-tische/contracts/administered-changes";
import {
  appointAdministrator,
  discardMail,
  listAdministeredPersons,
  listChanges,
  listUndeliveredMails,
  lockPerson,
  readJobs,
  retryMail,
  signOutPerson,
  unlockPerson,
  withdrawAdministrator,
} from "@runde-tische/contracts/administration";
import { readMe } from "@runde-tische/contracts/me";
import { expect } from "vitest";
import { createChanges } from "../../demo/changes.factory.ts";
import { createMail } from "../../demo/mails.factory.ts";
import { appointCoordinator, createMunicipality } from "../../demo/municipalities.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import { createSeat } from "../../demo/seats.factory.ts";
import { raw } from "../../testing/access-matrix/rows.ts";
import type { Harness } from "../../testing/harness.ts";
import { test as base } from "../../testing/test.ts";

const test = base.extend<{ admin: Awaited<ReturnType<Harness["person"]>> }>({
  admin: async ({ harness }, use) => use(await harness.person({ isPlatformAdmin: true, secondFactor: true })),
});

test("an administrator without the second factor is asked for it", async ({ harness }) => {
  const { body } = await (await harness.person({ isPlatformAdmin: true })).attempt(listAdministeredPersons, {});

  expect(body.code).toBe("second-factor-required");
});

test("people are found by name and mail, with what they may; a closed table is not named", async ({
  harness,
  admin,
  newTable,
}) => {
  const open = await newTable({ title: "Runder Tisch Wohnen", visibility: "public" });
  const closed = await newTable({ title: "Geheimer Tisch", visibility: "closed" });
  const person = await harness.person({ name: "Änne Wüst" });
  for (const { id: tableId } of [open, closed])
    await harness.db.tableCoordinator.create({ data: { tableId, personId: person.personId } });
  await createMunicipality(harness.db, "09771", "Augsburg");
  await appointCoordinator(harness.db, "09771", person.personId);

  const { body } = await admin.call(listAdministeredPersons, { query: { q: "Anne WU" } });
  const byMail = await admin.call(listAdministeredPersons, { query: { q: person.mail.toUpperCase() } });

  expect(body.items).toMatchObject([
    {
      id: person.personId,
      sessions: 1,
      tables: [{ id: open.id, name: "Runder Tisch Wohnen" }],
      municipalities: [{ ars: "09771", name: "Augsburg" }],
    },
  ]);
  expect(byMail.body.items.map(({ id }) => id)).toEqual([person.personId]);
});

test("who coordinates nothing but a closed table is not found as a coordinator", async ({
  harness,
  admin,
  newTable,
}) => {
  const { id: tableId } = await newTable({ visibility: "closed" });
  const { personId } = await harness.person({ name: "Zita Zu" });
  await harness.db.tableCoordinator.create({ data: { tableId, personId } });

  const { body } = await admin.call(listAdministeredPersons, { query: { q: "Zita", right: "table-coordinator" } });

  expect(body.items).toEqual([]);
});

test("pages of people follow one another without gaps", async ({ harness, admin }) => {
  for (const name of ["Seite A", "Seite B", "Seite B", "Seite C"]) await harness.person({ name });
  const names: (string | null)[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await admin.call(listAdministeredPersons, {
      query: { q: "Seite", limit: 1, ...(cursor && { cursor }) },
    });
    names.push(...body.items.map(({ name }) => name));
    cursor = body.nextCursor ?? undefined;
  } while (cursor);

  expect(names).toEqual(["Seite A", "Seite B", "Seite B", "Seite C"]);
});

test("an administrator makes another; of two who withdraw each other at once one stays", async ({ harness, admin }) => {
  await harness.db.person.updateMany({ where: { id: { not: admin.personId } }, data: { isPlatformAdmin: false } });
  const other = await harness.person({ secondFactor: true });
  await admin.call(appointAdministrator, { body: { personId: other.personId } });

  const answers = await Promise.all([
    admin.attempt(withdrawAdministrator, { params: { personId: other.personId } }),
    other.attempt(withdrawAdministrator, { params: { personId: admin.personId } }),
  ]);

  expect(await harness.db.person.count({ where: { isPlatformAdmin: true } })).toBe(1);
  expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
  expect(answers.find(({ status }) => status !== 204)?.body.code).toMatch(/^(last-administrator|not-found)$/);
});

test("signing somebody out ends all their sessions at once", async ({ harness, admin }) => {
  const person = await harness.person();
  await person.call(readMe, {});

  await admin.call(signOutPerson, { params: { personId: person.personId } });

  expect((await person.attempt(readMe, {})).status).toBe(401);
});

test("a locked person is out at once, with the reason for other administrators, until the lock is lifted", async ({
  harness,
  admin,
}) => {
  const person = await harness.person({ name: "Lotte Gesperrt" });
  const params = { personId: person.personId };
  const listed = async () =>
    (await admin.call(listAdministeredPersons, { query: { q: "Lotte", right: "locked" } })).body.items;

  await admin.call(lockPerson, { params, body: { reason: "Rechner gestohlen" } });

  expect((await person.attempt(readMe, {})).status).toBe(401);
  expect(await listed()).toMatchObject([{ id: person.personId, sessions: 0, locked: { reason: "Rechner gestohlen" } }]);
  const { text } = await admin.call(listChanges, { query: { about: person.personId } });
  expect(text).toContain("person.locked");
  expect(text).not.toContain("Rechner");
  expect((await admin.attempt(appointAdministrator, { body: params })).status).toBe(409);

  await admin.call(unlockPerson, { params });
  expect(await listed()).toEqual([]);
});

test("nobody locks themselves out, and of two administrators who lock each other one stays", async ({
  harness,
  admin,
}) => {
  await harness.db.person.updateMany({ where: { id: { not: admin.personId } }, data: { isPlatformAdmin: false } });
  const other = await harness.person({ isPlatformAdmin: true, secondFactor: true });
  const lock = (by: typeof other, whom: typeof other) =>
    by.attempt(lockPerson, { params: { personId: whom.personId }, body: { reason: "Verdacht" } });

  expect((await lock(other, other)).status).toBe(409);
  const answers = await Promise.all([lock(admin, other), lock(other, admin)]);

  expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
  expect(await harness.db.person.count({ where: { isPlatformAdmin: true, lockedAt: null } })).toBe(1);
});

test("who is locked is no administrator left", async ({ harness, admin }) => {
  await harness.db.person.updateMany({ where: { id: { not: admin.personId } }, data: { isPlatformAdmin: false } });
  const other = await harness.person({ isPlatformAdmin: true });
  await harness.db.person.update({ where: { id: other.personId }, data: { lockedAt: harness.clock.now() } });

  const last = await admin.attempt(withdrawAdministrator, { params: { personId: admin.personId } });

  expect([last.status, last.body.code]).toEqual([409, "last-administrator"]);
});

test("a refused mail is sent again or given up; neither its receiver nor a lost token is shown", async ({
  harness,
  admin,
  stranger,
}) => {
  const failed = { status: "failed", attempts: 16, lastError: "550 … user unknown", sentAt: null } as const;
  const invitation = await createMail(harness.db, {
    kind: "meeting.invitation",
    personId: stranger.personId,
    ...failed,
  });
  const reset = await createMail(harness.db, { kind: "account.reset", accountId: stranger.accountId, ...failed });
  await createMail(harness.db, { kind: "meeting.changed", ...failed, lastError: "outdated" });

  const { body, text } = await admin.call(listUndeliveredMails, {});
  await admin.call(retryMail, { params: { mailId: invitation.id } });
  const lost = await admin.attempt(retryMail, { params: { mailId: reset.id } });
  await admin.call(discardMail, { params: { mailId: reset.id } });

  expect(body.items.map(({ kind, mayRetry }) => [kind, mayRetry])).toEqual([
    ["account.reset", false],
    ["meeting.invitation", true],
  ]);
  expect(text).not.toContain(stranger.personId);
  expect(lost.status).toBe(409);
  expect((await admin.call(listUndeliveredMails, {})).body.items).toEqual([]);
  expect((await admin.call(readJobs, {})).body.mails).toMatchObject({ waiting: 1, refused: 0 });
});

test("a mail that is being sent just now is not put back to be sent twice", async ({ harness, admin }) => {
  const now = harness.clock.now();
  const claimed = await createMail(harness.db, {
    kind: "meeting.changed",
    status: "queued",
    attempts: 1,
    dueAt: new Date(now.getTime() + 60_000),
    sentAt: null,
  });

  expect((await admin.attempt(retryMail, { params: { mailId: claimed.id } })).status).toBe(409);
  harness.clock.advance(5 * 60_000);
  expect((await admin.attempt(retryMail, { params: { mailId: claimed.id } })).status).toBe(204);
});

test("the log tells kinds and fields, never values, and not the title of a closed table", async ({
  harness,
  admin,
  newTable,
}) => {
  const closed = await newTable({ title: "Geheimer Tisch", visibility: "closed" });
  const erased = await createPerson(harness.db);
  await harness.db.person.update({ where: { id: erased.id }, data: { name: null, erasedAt: harness.clock.now() } });
  const subjectId = randomUUID();
  await createChanges(harness.db, [
    { kind: "agenda-item.changed", subjectId, tableId: closed.id, fields: ["title"], actorPersonId: erased.id },
  ]);
  const [entry] = await harness.db.change.findMany({ where: { subjectId } });
  await harness.db.changeValue.create({
    data: { changeId: entry?.id ?? "", field: "title", before: null, after: "Personalie Huber" },
  });

  const { body, text } = await admin.call(listChanges, { query: { about: closed.id, kind: "agenda-item" } });
  const others = await admin.call(listChanges, { query: { about: closed.id, kind: "task" } });

  expect(body.items).toMatchObject([
    { subjectId, fields: ["title"], actor: null, actorKind: "person", table: { id: closed.id, title: null } },
  ]);
  expect(text).not.toMatch(/Huber|Geheim/);
  expect(others.body.items).toEqual([]);
});

test("the log is narrowed down by time and by who acted", async ({ harness, admin }) => {
  const about = randomUUID();
  await createChanges(harness.db, [
    { kind: "seat.added", subjectId: about, at: new Date("2026-01-01T10:00:00Z") },
    { kind: "seat.changed", subjectId: about, at: new Date("2026-02-01T10:00:00Z"), actorKind: "link" },
    { kind: "membership.confirmed", subjectId: about, at: new Date("2025-12-01T10:00:00Z"), actorKind: "entry" },
  ]);
  const kinds = async (query: object) =>
    (await admin.call(listChanges, { query: { about, ...query } })).body.items.map(({ kind }) => kind);

  expect(await kinds({ from: "2026-01-15T00:00:00.000Z" })).toEqual(["seat.changed"]);
  expect(await kinds({ until: "2026-01-15T00:00:00.000Z" })).toEqual(["seat.added", "membership.confirmed"]);
  expect(await kinds({ actorKind: "link" })).toEqual(["seat.changed"]);
  expect(await kinds({ actorKind: "entry" })).toEqual(["membership.confirmed"]);
  expect(await kinds({ kind: "seat.added" })).toEqual(["seat.added"]);
});

test("the log is written as a table, as filtered, and no cell is a formula", async ({ harness, admin }) => {
  const { id: organizationId } = await createOrganization(harness.db, { name: "=HYPERLINK(1)" });
  const about = randomUUID();
  const at = new Date("2026-02-01T10:00:00Z");
  await createChanges(harness.db, [
    { kind: "membership.changed", subjectId: about, at, organizationId, fields: ["contacts"], actorKind: "entry" },
    { kind: "membership.confirmed", subjectId: about, at, organizationId },
  ]);

  const { text } = await admin.send(raw(CHANGES_CSV), { query: { about, kind: "membership.changed" } });

  expect(text.split("\r\n").slice(1)).toEqual([
    "2026-02-01 11:00:00;Mitgliedschaft geändert;;Kontaktdaten;'=HYPERLINK(1);;Link zum eigenen Eintrag",
    "",
  ]);
});

test("the log names whom and which seat it was about, at a closed table only the kind", async ({
  harness,
  admin,
  newTable,
}) => {
  const open = await newTable({ visibility: "public" });
  const closed = await newTable({ visibility: "closed" });
  const { id: organizationId } = await createOrganization(harness.db, { name: "Diakonie Log" });
  const person = await createPerson(harness.db, { name: "Petra Protokoll" });
  const seats = await Promise.all(
    [open, closed].map(({ id: tableId }) => createSeat(harness.db, { tableId, organizationId })),
  );
  await createChanges(harness.db, [
    { kind: "person.admin-appointed", subjectId: person.id },
    ...seats.map(({ id, tableId }) => ({ kind: "seat.added", subjectId: id, tableId })),
  ]);
  const subjectOf = async (about: string | undefined) =>
    (await admin.call(listChanges, { query: { about: about ?? "" } })).body.items.map(({ subject }) => subject);

  expect(await subjectOf(person.id)).toEqual(["Petra Protokoll"]);
  expect(await subjectOf(seats[0]?.id)).toEqual(["Diakonie Log"]);
  expect(await subjectOf(seats[1]?.id)).toEqual([null]);
});

test("a municipality's log holds what happened there and nothing of its neighbour", async ({ harness, newTable }) => {
  await createMunicipality(harness.db, "09774");
  await createMunicipality(harness.db, "09775");
  const here = await newTable({ municipalityArs: "09774" });
  const there = await newTable({ municipalityArs: "09775" });
  const coordinator = await harness.person({ secondFactor: true });
  const { id } = await appointCoordinator(harness.db, "09774", coordinator.personId);
  await createChanges(harness.db, [
    { kind: "round-table.changed", subjectId: here.id, tableId: here.id },
    { kind: "round-table.changed", subjectId: there.id, tableId: there.id },
    { kind: "municipality.coordinator-appointed", subjectId: id },
  ]);

  const { body } = await coordinator.call(listMunicipalityChanges, { params: { ars: "09774" } });

  expect(body.items.map(({ kind, table }) => [kind, table?.title])).toEqual([
    ["municipality.coordinator-appointed", undefined],
    ["round-table.changed", here.title],
  ]);
});
