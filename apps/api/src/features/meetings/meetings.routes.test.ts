import {
  cancelMeeting,
  changeMeeting,
  listMeetings,
  planMeeting,
  publishMeeting,
  readMeeting,
} from "@runde-tische/contracts/meetings";
import { describe, expect } from "vitest";
import { createMeeting } from "../../demo/meetings.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import { DAY_MS } from "../../testing/clock.ts";
import type { Harness } from "../../testing/harness.ts";
import { openLink } from "../../testing/open-link.ts";
import { test } from "../../testing/test.ts";

const newMeeting = (startsAt: Date) => ({
  title: "Auftakt",
  startsAt: startsAt.toISOString(),
  durationMinutes: 90,
  place: "Rathaus",
  address: null,
  onlineUrl: "https://konferenz.example/raum",
  access: ["stepFree" as const],
  accessNote: null,
});

const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

const heldSeat = async ({ db }: Harness, tableId: string, personId: string, role: "member" | "guest" = "member") => {
  const seat = await createSeat(db, { tableId, role });
  await createSeatHolding(db, { seatId: seat.id, personId });
  return seat;
};

describe("planning", () => {
  test("makes a draft in the table's zone that nobody else sees", async ({ coordinator, visitor, newTable }) => {
    const table = await newTable({ timeZone: "Europe/Lisbon" });

    const { body } = await coordinator.call(planMeeting, {
      params: { tableId: table.id },
      body: newMeeting(inDays(30)),
    });

    expect(body).toMatchObject({ state: "draft", number: null, timeZone: "Europe/Lisbon", access: ["stepFree"] });
    expect((await visitor.attempt(readMeeting, { params: { meetingId: body.id } })).status).toBe(404);
    expect((await visitor.call(listMeetings, { params: { tableId: table.id } })).body.items).toEqual([]);
  });

  test("in the past is refused at the field", async ({ coordinator, table }) => {
    const { status, body } = await coordinator.attempt(planMeeting, {
      params: { tableId: table.id },
      body: newMeeting(inDays(-1)),
    });

    expect([status, body.errors?.[0]?.pointer]).toEqual([400, "/startsAt"]);
  });
});

describe("publication", () => {
  test("gives the next number of the table, without gaps even when meetings are published at once", async ({
    harness,
    coordinator,
    table,
  }) => {
    const drafts = await Promise.all([1, 2, 3, 4, 5].map(() => createMeeting(harness.db, { tableId: table.id })));

    const published = await Promise.all(
      drafts.map(({ id }) => coordinator.call(publishMeeting, { params: { meetingId: id } })),
    );

    expect(published.map(({ body }) => body.number).toSorted()).toEqual([1, 2, 3, 4, 5]);
  });

  test("happens once, and not for what is past or cancelled", async ({ harness, coordinator, table }) => {
    const tableId = table.id;
    const published = await createMeeting(harness.db, { tableId, isPublished: true });
    const past = await createMeeting(harness.db, { tableId, startsAt: inDays(-1) });
    const cancelled = await createMeeting(harness.db, { tableId, state: "cancelled" });

    const answers = await Promise.all(
      [published, past, cancelled].map(({ id }) => coordinator.attempt(publishMeeting, { params: { meetingId: id } })),
    );

    expect(answers.map(({ body }) => body.code)).toEqual(["already-published", "meeting-over", "meeting-over"]);
  });
});

describe("who sees a meeting", () => {
  test("the online link is only for those who may answer or manage", async ({
    harness,
    coordinator,
    visitor,
    table,
  }) => {
    const { id: meetingId } = await createMeeting(harness.db, {
      tableId: table.id,
      isPublished: true,
      onlineUrl: "https://konferenz.example/raum",
    });
    const member = await harness.person();
    await heldSeat(harness, table.id, member.personId);

    const seen = await Promise.all(
      [coordinator, member, visitor].map((reader) => reader.call(readMeeting, { params: { meetingId } })),
    );

    expect(seen.map(({ body }) => body.onlineUrl !== null)).toEqual([true, true, false]);
    expect(seen.map(({ body }) => body.may)).toEqual([
      { manage: true, answer: false, seeResponses: true, seeInternal: true },
      { manage: false, answer: true, seeResponses: true, seeInternal: false },
      { manage: false, answer: false, seeResponses: false, seeInternal: false },
    ]);
  });

  test("a guest sees the meeting they are invited to in a closed table, and no other", async ({
    harness,
    newTable,
  }) => {
    const table = await newTable({ visibility: "closed" });
    const guest = await harness.person();
    const seat = await heldSeat(harness, table.id, guest.personId, "guest");
    const invited = await createMeeting(harness.db, { tableId: table.id, isInvited: true });
    const other = await createMeeting(harness.db, { tableId: table.id, isInvited: true });
    await harness.db.meetingGuest.create({ data: { meetingId: invited.id, seatId: seat.id } });

    const { body } = await guest.call(readMeeting, { params: { meetingId: invited.id } });

    expect(body.may).toEqual({ manage: false, answer: true, seeResponses: false, seeInternal: false });
    expect((await guest.attempt(readMeeting, { params: { meetingId: other.id } })).status).toBe(404);
    expect((await guest.attempt(listMeetings, { params: { tableId: table.id } })).status).toBe(404);
  });

  test("a personal link shows its own meeting of a closed table, and no other", async ({ harness, newTable }) => {
    const table = await newTable({ visibility: "closed" });
    const person = await harness.person();
    const seat = await heldSeat(harness, table.id, person.personId);
    const own = await createMeeting(harness.db, { tableId: table.id, isInvited: true });
    const other = await createMeeting(harness.db, { tableId: table.id, isInvited: true });
    const link = await openLink(harness, { meetingId: own.id, seatId: seat.id, personId: person.personId });

    const { body } = await link.call(readMeeting, { params: { meetingId: own.id } });

    expect(body.may).toEqual({ manage: false, answer: true, seeResponses: true, seeInternal: true });
    expect((await link.attempt(readMeeting, { params: { meetingId: other.id } })).status).toBe(404);
  });

  test("coordinating needs the second factor in this session", async ({ harness, coordinator, table }) => {
    const { id } = await createMeeting(harness.db, { tableId: table.id });
    const signedIn = await harness.signedIn(coordinator.accountId, false);

    const { status, body } = await signedIn.attempt(readMeeting, { params: { meetingId: id } });

    expect([status, body.code]).toEqual([403, "second-factor-required"]);
  });

  test("coming meetings come nearest first, past ones latest first, page by page", async ({
    harness,
    visitor,
    table,
  }) => {
    const days = [3, 1, 2, -1, -3, -2];
    for (const day of days)
      await createMeeting(harness.db, { tableId: table.id, isPublished: true, startsAt: inDays(day), title: `${day}` });

    const titles = async (when: "coming" | "past") => {
      const params = { tableId: table.id };
      const first = (await visitor.call(listMeetings, { params, query: { when, limit: 2 } })).body;
      const rest = await visitor.call(listMeetings, {
        params,
        query: { when, limit: 2, cursor: first.nextCursor ?? "" },
      });
      expect(rest.body.nextCursor).toBeNull();
      return [...first.items, ...rest.body.items].map(({ title }) => title);
    };

    expect(await titles("coming")).toEqual(["1", "2", "3"]);
    expect(await titles("past")).toEqual(["-1", "-2", "-3"]);
  });
});

describe("a change", () => {
  test("of the place tells everyone invited once and raises the calendar's sequence", async ({
    harness,
    coordinator,
    table,
  }) => {
    const { id: meetingId } = await createMeeting(harness.db, { tableId: table.id, isInvited: true });
    const person = await harness.person();
    const seat = await heldSeat(harness, table.id, person.personId);
    const link = await openLink(harness, { meetingId, seatId: seat.id, personId: person.personId });

    await coordinator.call(changeMeeting, { params: { meetingId }, body: { place: "Stadtbücherei" }, ifMatch: 1 });
    await coordinator.call(changeMeeting, { params: { meetingId }, body: { title: "Auftakt" }, ifMatch: 2 });

    const mails = await harness.db.mail.findMany({ where: { meetingId } });
    expect(mails.map(({ kind, linkId }) => [kind, linkId])).toEqual([["meeting.changed", link.linkId]]);
    expect(await harness.db.meeting.findUnique({ where: { id: meetingId } })).toMatchObject({
      sequence: 1,
      version: 3,
    });
  });

  test("before the invitation tells nobody but the calendars that subscribed", async ({
    harness,
    coordinator,
    table,
  }) => {
    const { id: meetingId } = await createMeeting(harness.db, { tableId: table.id, isPublished: true });
    const body = { startsAt: inDays(40).toISOString() };

    await coordinator.call(changeMeeting, { params: { meetingId }, body, ifMatch: 1 });

    expect(await harness.db.mail.count({ where: { meetingId } })).toBe(0);
    expect(await harness.db.meeting.findUnique({ where: { id: meetingId } })).toMatchObject({ sequence: 1 });
  });

  test("from a stale version is refused, and nothing is overwritten", async ({ harness, coordinator, table }) => {
    const { id: meetingId } = await createMeeting(harness.db, { tableId: table.id });
    const change = (place: string) =>
      coordinator.attempt(changeMeeting, { params: { meetingId }, body: { place }, ifMatch: 1 });

    const answers = await Promise.all([change("Rathaus"), change("Bücherei")]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(await harness.db.change.count({ where: { subjectId: meetingId } })).toBe(1);
  });

  test("that changes nothing leaves no trace, but needs the version too", async ({ harness, coordinator, table }) => {
    const { db } = harness;
    const { id: meetingId } = await createMeeting(db, { tableId: table.id, isInvited: true, place: "Rathaus" });
    const before = await db.meeting.findUnique({ where: { id: meetingId } });
    const change = (body: { place?: string }, ifMatch: number) =>
      coordinator.attempt(changeMeeting, { params: { meetingId }, body, ifMatch });

    const answers = [await change({}, 1), await change({ place: "Rathaus" }, 1), await change({}, 2)];

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 412]);
    expect(answers[1]?.body).toMatchObject({ id: meetingId, version: 1, place: "Rathaus" });
    expect(await db.meeting.findUnique({ where: { id: meetingId } })).toEqual(before);
    expect(await db.change.count({ where: { meetingId } })).toBe(0);
  });

  test("needs the version it was made from", async ({ harness, coordinator, table }) => {
    const { id: meetingId } = await createMeeting(harness.db, { tableId: table.id });

    const { status } = await coordinator.attempt(changeMeeting, { params: { meetingId }, body: { place: "Rathaus" } });

    expect(status).toBe(428);
  });
});

describe("a cancellation", () => {
  test("tells everyone invited, stays visible with its reason, and is final", async ({
    harness,
    coordinator,
    visitor,
    table,
  }) => {
    const { id: meetingId } = await createMeeting(harness.db, { tableId: table.id, isInvited: true });
    const person = await harness.person();
    const seat = await heldSeat(harness, table.id, person.personId);
    await openLink(harness, { meetingId, seatId: seat.id, personId: person.personId });
    const cancel = { params: { meetingId }, body: { reason: "Hochwasser" } };

    await coordinator.call(cancelMeeting, cancel);

    const { body } = await visitor.call(readMeeting, { params: { meetingId } });
    expect(body).toMatchObject({ state: "cancelled", cancelReason: "Hochwasser", number: 1 });
    expect((await person.call(readMeeting, { params: { meetingId } })).body.may.answer).toBe(false);
    expect((await harness.db.mail.findMany({ where: { meetingId } })).map(({ kind }) => kind)).toEqual([
      "meeting.cancelled",
    ]);
    expect((await coordinator.attempt(cancelMeeting, cancel)).body.code).toBe("meeting-over");
  });
});
