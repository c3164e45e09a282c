import { listChanges } from "@runde-tische/contracts/administration";
import { fieldWord } from "@runde-tische/contracts/field-words";
import { changeRetentionPeriod, readRetention, runRetention } from "@runde-tische/contracts/retention";
import type { Db } from "@runde-tische/database/client";
import { expect } from "vitest";
import { createMeeting } from "../../demo/meetings.factory.ts";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import { ANONYMOUS } from "../../lib/actor.ts";
import { DAY_MS } from "../../testing/clock.ts";
import { createFullPerson } from "../../testing/full-person.ts";
import { meanwhile } from "../../testing/meanwhile.ts";
import { test } from "../../testing/test.ts";
import { run } from "./retention.service.ts";

/** As if all had happened four years ago. */
const age = async (db: Db, personId: string) => {
  const at = new Date(Date.now() - 1500 * DAY_MS);
  await db.authSession.updateMany({ where: { user: { person: { id: { not: personId } } } }, data: { expiresAt: at } });
  await db.authVerification.updateMany({ data: { expiresAt: at } });
  await db.idempotencyKey.updateMany({ data: { createdAt: at } });
  await db.keptMail.updateMany({ data: { at } });
  await db.meeting.updateMany({ data: { startsAt: at } });
  await db.personalLink.updateMany({ data: { expiresAt: at } });
  await db.joinRequest.updateMany({ data: { decidedAt: at } });
  await db.membership.updateMany({ data: { validFrom: at, validTo: at } });
  await db.seatHolding.updateMany({ data: { validFrom: at, validTo: at } });
  await db.person.updateMany({ data: { createdAt: at } });
  await db.mail.updateMany({ data: { createdAt: at } });
  await db.mail.updateMany({ where: { kind: "meeting.invitation" }, data: { status: "sent" } });
  await db.mail.updateMany({ where: { kind: "account.verify" }, data: { status: "failed" } });
};

test("what is past its time is shown before it goes, and gone after the run", async ({ harness, table }) => {
  const { db, clock } = harness;
  const admin = await harness.person({ isPlatformAdmin: true, secondFactor: true });
  await createFullPerson(harness, table);
  await age(db, admin.personId);
  const late = { ...harness, now: new Date(clock.now().getTime() + 800 * DAY_MS) };
  const unverified = await harness.person();
  const old = new Date(clock.now().getTime() - 100 * DAY_MS);
  await db.authUser.update({ where: { id: unverified.accountId }, data: { emailVerified: false, createdAt: old } });

  const { body } = await admin.call(readRetention, {});
  const due = Object.fromEntries(body.periods.map(({ kind, due }) => [kind, due.count]));
  const { body: done } = await admin.call(runRetention, { idempotencyKey: "now" });
  const after = (await admin.call(readRetention, {})).body;

  const { "inactive-account": _, ...erasable } = due;
  expect(done.erased).toEqual(Object.fromEntries(Object.entries(erasable).filter(([, count]) => count > 0)));
  expect(Object.keys(done.erased).sort()).toEqual(
    [
      "answer-comment",
      "ended-link",
      "ended-membership",
      "failed-mail",
      "join-request",
      "kept-mail",
      "person-without-role",
      "repeated-request",
      "sent-mail",
      "session",
      "unverified-account",
      "verification",
    ].sort(),
  );
  expect(after.periods.filter(({ due, isReportOnly }) => due.count > 0 && !isReportOnly)).toEqual([]);
  expect(after.runs[0]).toMatchObject({ id: done.id, isDaily: false, erased: done.erased });
  expect(await db.person.findUniqueOrThrow({ where: { id: unverified.personId } })).toMatchObject({ name: null });

  // The job, two years on: values in the log go, its entries stay.
  const entries = await db.change.count();
  const daily = await run({ ...late, actor: ANONYMOUS, touched: null }, null);
  expect(daily).toMatchObject({ isDaily: true, erased: { "log-value": 3 } });
  expect([await db.changeValue.count(), await db.change.count()]).toEqual([0, entries]);
});

test("what is in use stays", async ({ harness, table }) => {
  const { db, clock } = harness;
  const admin = await harness.person({ isPlatformAdmin: true, secondFactor: true });
  const long = new Date(clock.now().getTime() - 1500 * DAY_MS);
  const member = await createMembership(db);
  const citizen = await createPerson(db);
  const seat = await createSeat(db, { tableId: table.id });
  await createSeatHolding(db, { seatId: seat.id, personId: citizen.id });
  await db.person.updateMany({ data: { createdAt: long } });
  const meeting = await createMeeting(db, { tableId: table.id, isInvited: true });
  const invitation = { kind: "meeting.invitation", personId: citizen.id, meetingId: meeting.id };
  const sent = await db.mail.create({ data: { ...invitation, status: "sent", createdAt: long } });
  const waiting = await db.mail.create({ data: { kind: "account.exists", createdAt: long } });

  await admin.call(runRetention, { idempotencyKey: "again" });

  expect(await db.person.count({ where: { id: { in: [member.personId, citizen.id] }, erasedAt: null } })).toBe(2);
  expect(await db.mail.count({ where: { id: { in: [sent.id, waiting.id] } } })).toBe(2);
});

test("an administrator changes a period within its bounds, and not over somebody else's change", async ({
  harness,
}) => {
  const admin = await harness.person({ isPlatformAdmin: true, secondFactor: true });
  const set = async (kind: string, days: number, ifMatch: number) =>
    (await admin.attempt(changeRetentionPeriod, { params: { kind }, body: { days }, ifMatch })).status;

  expect(await set("failed-mail", 60, 0)).toBe(204);
  expect(await set("failed-mail", 90, 0)).toBe(412);
  expect(await set("failed-mail", 90, 1)).toBe(204);
  expect(await set("failed-mail", 90, 1)).toBe(412);
  expect(await set("failed-mail", 1, 2)).toBe(400);
  expect(await set("nothing", 1, 0)).toBe(404);
  const { periods } = (await admin.call(readRetention, {})).body;
  const { items } = (await admin.call(listChanges, { query: { about: admin.personId } })).body;
  const words = items.map(({ fields }) => fields.map((field) => fieldWord(field, "de")));
  expect(words).toEqual([["Nicht zugestellte Mails"], ["Nicht zugestellte Mails"]]);
  expect(periods.find(({ kind }) => kind === "failed-mail")).toMatchObject({ days: 90, usualDays: 180, version: 2 });
});

test("a backlog goes in portions, in one run", async ({ harness }) => {
  const { db, clock } = harness;
  const createdAt = new Date(clock.now().getTime() - 1500 * DAY_MS);
  await db.mail.createMany({
    data: Array.from({ length: 1001 }, () => ({ kind: "account.exists", status: "sent" as const, createdAt })),
  });

  const { erased } = await run({ ...harness, now: clock.now(), actor: ANONYMOUS, touched: null }, null);

  expect(erased["sent-mail"]).toBe(1001);
  expect(await db.mail.count({ where: { createdAt } })).toBe(0);
});

test("whoever gets a role between the list and the erasure stays", async ({ harness }) => {
  const { db, clock } = harness;
  const createdAt = new Date(clock.now().getTime() - 1500 * DAY_MS);
  const { id } = await db.person.create({ data: { name: "Alma Ott", createdAt } });
  const { id: organizationId } = await createOrganization(db);

  await meanwhile(
    db,
    (db) => createMembership(db, { personId: id, organizationId }),
    () => run({ ...harness, now: clock.now(), actor: ANONYMOUS, touched: null }, null),
  );

  expect(await db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: "Alma Ott", erasedAt: null });
});
