import { listMyMeetings, listMyRoundTables } from "@runde-tische/contracts/me";
import { expect } from "vitest";
import { createMeeting } from "../../demo/meetings.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import { DAY_MS } from "../../testing/clock.ts";
import { test } from "../../testing/test.ts";

test("my meetings show the seat's derived answer beside my own", async ({ harness, table }) => {
  const { db } = harness;
  const delegate = await harness.person();
  const deputy = await harness.person();
  const seat = await createSeat(db, { tableId: table.id });
  await createSeatHolding(db, { seatId: seat.id, personId: delegate.personId });
  await createSeatHolding(db, { seatId: seat.id, personId: deputy.personId, role: "deputy" });
  const meeting = await createMeeting(db, { tableId: table.id, isInvited: true });
  const answer = (personId: string, answer: "yes" | "no") =>
    db.response.create({ data: { meetingId: meeting.id, seatId: seat.id, personId, answer, channel: "app" } });
  await answer(delegate.personId, "yes");
  await answer(delegate.personId, "no");
  await answer(deputy.personId, "yes");

  const mine = (await delegate.call(listMyMeetings, {})).body.items;
  const theirs = (await deputy.call(listMyMeetings, {})).body.items;

  expect(mine.map(({ id, seat }) => [id, seat?.answer, seat?.ownAnswer])).toEqual([[meeting.id, "represented", "no"]]);
  expect(theirs[0]?.seat).toMatchObject({ answer: "represented", ownAnswer: "yes" });
});

test("my meetings are coming ones where I sit or coordinate, drafts only where I coordinate", async ({
  harness,
  coordinator,
  stranger,
  table,
}) => {
  const { db } = harness;
  const member = await harness.person();
  const seat = await createSeat(db, { tableId: table.id });
  await createSeatHolding(db, { seatId: seat.id, personId: member.personId });
  const startsAt = new Date(Date.now() - 3 * DAY_MS);
  await createMeeting(db, { tableId: table.id, isInvited: true, startsAt });
  const coming = await createMeeting(db, { tableId: table.id, isPublished: true });
  const draft = await createMeeting(db, { tableId: table.id, startsAt: new Date(Date.now() + 30 * DAY_MS) });

  const listed = async (reader: typeof member) =>
    (await reader.call(listMyMeetings, {})).body.items.map(({ id, isDraft }) => [id, isDraft]);

  expect(await listed(member)).toEqual([[coming.id, false]]);
  expect(await listed(coordinator)).toEqual([
    [coming.id, false],
    [draft.id, true],
  ]);
  expect(await listed(stranger)).toEqual([]);
});

test("my tables are those where I sit or coordinate", async ({ harness, coordinator, stranger, visitor, table }) => {
  const member = await harness.person();
  const seat = await createSeat(harness.db, { tableId: table.id });
  await createSeatHolding(harness.db, { seatId: seat.id, personId: member.personId });

  const ids = async (reader: typeof member) =>
    (await reader.call(listMyRoundTables, {})).body.items.map(({ id }) => id);

  expect(await ids(member)).toEqual([table.id]);
  expect(await ids(coordinator)).toEqual([table.id]);
  expect(await ids(stranger)).toEqual([]);
  expect((await visitor.attempt(listMyRoundTables, {})).status).toBe(401);
});
