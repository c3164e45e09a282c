import { listTableChanges } from "@runde-tische/contracts/changes";
import { type Recipient, readInvitations } from "@runde-tische/contracts/invitations";
import { readMe } from "@runde-tische/contracts/me";
import { listMeetings } from "@runde-tische/contracts/meetings";
import { readUpkeep } from "@runde-tische/contracts/memberships";
import { listRoundTables } from "@runde-tische/contracts/round-tables";
import { listTaskChanges } from "@runde-tische/contracts/tasks";
import { expect } from "vitest";
import type { Harness } from "../testing/harness.ts";
import { test } from "../testing/test.ts";
import { fillDemo } from "./fill-demo.ts";

const signIn = async ({ db, signedIn }: Harness, email: string) => {
  const { id } = await db.authUser.findUniqueOrThrow({ where: { email } });
  return signedIn(id, true);
};

test("the demo is a county with offices, associations of all umbrellas, and three tables", async ({
  harness,
  visitor,
}) => {
  const { db, clock } = harness;
  await db.$transaction((db) => fillDemo(db, { now: clock.now(), password: "runder-tisch-demo" }), { timeout: 60_000 });

  const umbrellas = await db.organization.findMany({ distinct: ["umbrella"], where: { umbrella: { not: null } } });
  expect(umbrellas).toHaveLength(6);
  expect(await db.organization.count()).toBeGreaterThanOrEqual(25);
  expect(await db.person.count()).toBeGreaterThanOrEqual(55);
  expect(await db.roundTable.count()).toBe(3);

  const { body: tables } = await visitor.call(listRoundTables, {});
  expect(tables.items.map(({ title }) => title)).toEqual(["Runder Tisch Integration"]);
  const { body: coming } = await visitor.call(listMeetings, { params: { tableId: tables.items[0]?.id ?? "" } });
  expect(coming.items).toHaveLength(2);
});

test("every coming meeting lies on a working day, at its time on the clock of the place", async ({ harness }) => {
  const meetings = await harness.db.meeting.findMany({ where: { startsAt: { gt: harness.clock.now() } } });

  const clockTimes = meetings.map(({ startsAt, timeZone }) => {
    const local = Temporal.Instant.fromEpochMilliseconds(startsAt.getTime()).toZonedDateTimeISO(timeZone);
    return { isWorkday: local.dayOfWeek <= 5, time: local.toPlainTime().toString({ smallestUnit: "minute" }) };
  });

  expect(clockTimes.every(({ isWorkday }) => isWorkday)).toBe(true);
  expect(new Set(clockTimes.map(({ time }) => time))).toEqual(new Set(["17:00", "10:00", "09:30"]));
});

test("every table has a history that begins with itself and lies in the past", async ({ harness }) => {
  const changes = await harness.db.change.findMany({ where: { tableId: { not: null } }, orderBy: { id: "asc" } });
  const ofTables = [...Map.groupBy(changes, ({ tableId }) => tableId).values()];

  expect(ofTables).toHaveLength(3);
  for (const ofTable of ofTables) {
    const times = ofTable.map(({ at }) => at.getTime());
    expect(ofTable[0]?.kind).toBe("round-table.created");
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(harness.clock.now().getTime());
  }
});

test("its coordinator reads the history of every table and task", async ({ harness }) => {
  const coordinator = await signIn(harness, "koordination@demo.example");
  const tables = await harness.db.roundTable.findMany();
  const tasks = await harness.db.task.findMany();

  for (const { id } of tables) {
    const { body } = await coordinator.call(listTableChanges, { params: { tableId: id }, query: { limit: 100 } });
    expect(body.items.length).toBeGreaterThan(0);
  }
  for (const { id } of tasks) {
    const { body } = await coordinator.call(listTaskChanges, { params: { taskId: id } });
    expect(body.items.at(-1)).toMatchObject({ kind: "task.added", fields: [] });
  }
});

test("who has no mail address needs a letter, everybody else was mailed", async ({ harness }) => {
  const coordinator = await signIn(harness, "koordination@demo.example");
  const meetings = await harness.db.meeting.findMany({ where: { invitedAt: { not: null } } });

  const invited: Recipient[] = [];
  for (const { id } of meetings)
    invited.push(...(await coordinator.call(readInvitations, { params: { meetingId: id } })).body.recipients);
  const ways = invited.map(({ mail, invitation }) => `${mail === null ? "paper" : "mail"}: ${invitation?.status}`);

  expect(new Set(ways)).toEqual(new Set(["mail: sent", "paper: unaddressed"]));
});

test("an office sees whose entries need care: one unconfirmed, one nobody told, whom no mail reaches", async ({
  harness,
}) => {
  const office = await signIn(harness, "organisation@demo.example");
  const { body: me } = await office.call(readMe, {});

  const { body } = await office.call(readUpkeep, {
    params: { organizationId: me.memberships[0]?.organizationId ?? "" },
  });

  expect(body).toEqual({ total: 4, unconfirmed: 1, untold: 1, unreachable: 1, withdrawn: 0 });
});

test("a guest is invited to one item of a coming meeting, and to nothing else", async ({ harness }) => {
  const guests = await harness.db.seat.findMany({
    where: { role: "guest" },
    include: { itemGuests: { include: { agendaItem: true } }, personalLinks: true, meetingGuests: true },
  });

  expect(
    guests.map(({ hasVote, itemGuests }) => [hasVote, itemGuests.map(({ agendaItem }) => agendaItem.title)]),
  ).toEqual([[false, ["Freie Plätze in den Sprachkursen"]]]);
  expect(guests[0]?.meetingGuests).toEqual([]);
  expect(guests[0]?.personalLinks.map(({ meetingId }) => meetingId)).toEqual([
    guests[0]?.itemGuests[0]?.agendaItem.meetingId,
  ]);
});
