import { planMeeting, publishMeeting } from "@runde-tische/contracts/meetings";
import { answerMeeting, handOver } from "@runde-tische/contracts/responses";
import { stepIntoRoundTable } from "@runde-tische/contracts/round-tables";
import { addSeat } from "@runde-tische/contracts/seats";
import { describe, expect } from "vitest";
import { createMeeting } from "../demo/meetings.factory.ts";
import { DAY_MS, HOUR_MS } from "../testing/clock.ts";
import { createInvitedTable } from "../testing/invited-table.ts";
import { openLink } from "../testing/open-link.ts";
import { test } from "../testing/test.ts";

const idempotencyKey = "the-same-key-0123456789";
const seat = { organizationId: null, group: "citizens", role: "member", hasVote: true } as const;

describe("the same request again", () => {
  test("gets the first answer, and the work is done once", async ({ harness, table, coordinator }) => {
    const request = { params: { tableId: table.id }, body: seat, idempotencyKey };

    const first = await coordinator.call(addSeat, request);
    const again = await coordinator.call(addSeat, request);

    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(again.headers["idempotency-replayed"]).toBe("true");
    expect(await harness.db.seat.count({ where: { tableId: table.id } })).toBe(1);
  });

  test("gets the first answer although the state has changed since, by itself or otherwise", async ({
    harness,
    table,
    coordinator,
  }) => {
    const meeting = await createMeeting(harness.db, { tableId: table.id });
    const request = { params: { meetingId: meeting.id }, idempotencyKey };

    const first = await coordinator.call(publishMeeting, request);
    await harness.db.meeting.update({ where: { id: meeting.id }, data: { state: "cancelled" } });

    expect((await coordinator.call(publishMeeting, request)).body).toEqual(first.body);
  });

  test("is refused once the right has ended", async ({ harness, newTable, coordinator }) => {
    const table = await newTable({ visibility: "closed" });
    const open = await newTable();
    const requestAt = (tableId: string) => ({ params: { tableId }, body: seat, idempotencyKey });
    await coordinator.call(addSeat, requestAt(table.id));
    await coordinator.call(addSeat, requestAt(open.id));

    await harness.db.tableCoordinator.deleteMany({ where: { personId: coordinator.personId } });

    expect((await coordinator.attempt(addSeat, requestAt(table.id))).status).toBe(404);
    expect((await coordinator.attempt(addSeat, requestAt(open.id))).status).toBe(403);
  });

  test("is refused to a session without second factor", async ({ harness, table, coordinator }) => {
    const request = { params: { tableId: table.id }, body: seat, idempotencyKey };
    await coordinator.call(addSeat, request);
    const weak = await harness.signedIn(coordinator.accountId, false);

    const { status, body } = await weak.attempt(addSeat, request);

    expect([status, body.code]).toEqual([403, "second-factor-required"]);
  });

  test("of a personal link is refused once the link has ended", async ({ harness, table }) => {
    const { meeting, seat, delegate, deputy } = await createInvitedTable(harness, table.id, { isInvited: true });
    const inMeeting = { params: { meetingId: meeting.id } };
    const link = await openLink(harness, { meetingId: meeting.id, seatId: seat.id, personId: delegate.id });
    const request = { ...inMeeting, body: { seatId: seat.id, deputyId: deputy.id }, idempotencyKey };
    const first = await link.call(handOver, request);
    await link.call(answerMeeting, { ...inMeeting, body: { seatId: seat.id, answer: "maybe" } });

    expect((await link.call(handOver, request)).body).toEqual(first.body);
    await harness.db.personalLink.update({ where: { id: link.linkId }, data: { revokedAt: harness.clock.now() } });
    expect((await link.attempt(handOver, request)).status).toBeGreaterThanOrEqual(401);
  });

  test("of an administrator's step gets the first answer, although they are inside now", async ({
    harness,
    newTable,
  }) => {
    const table = await newTable({ visibility: "closed" });
    const admin = await harness.person({ isPlatformAdmin: true, secondFactor: true });
    const request = { params: { tableId: table.id }, body: { reason: "Beschwerde" }, idempotencyKey };

    const first = await admin.call(stepIntoRoundTable, request);

    expect((await admin.call(stepIntoRoundTable, request)).body).toEqual(first.body);
    expect(await harness.db.closedAccess.count({ where: { tableId: table.id } })).toBe(1);
  });

  test("after a day is a new one", async ({ harness, table, coordinator }) => {
    const request = { params: { tableId: table.id }, body: seat, idempotencyKey };
    const first = await coordinator.call(addSeat, request);

    harness.clock.advance(DAY_MS - HOUR_MS);
    expect((await coordinator.call(addSeat, request)).body).toEqual(first.body);
    harness.clock.advance(2 * HOUR_MS);
    const later = await coordinator.call(addSeat, request);

    expect(later.body.id).not.toBe(first.body.id);
    expect(later.headers["idempotency-replayed"]).toBeUndefined();
  });

  test("by somebody else is theirs, though the key and the body are the same", async ({
    harness,
    table,
    coordinator,
  }) => {
    const other = await harness.person({ secondFactor: true });
    await harness.db.tableCoordinator.create({ data: { tableId: table.id, personId: other.personId } });
    const request = { params: { tableId: table.id }, body: seat, idempotencyKey };

    const first = await coordinator.call(addSeat, request);
    const theirs = await other.call(addSeat, request);

    expect(theirs.body.id).not.toBe(first.body.id);
    expect(theirs.headers["idempotency-replayed"]).toBeUndefined();
  });

  test("at another address is another one", async ({ newTable, coordinator }) => {
    const [one, two] = [await newTable(), await newTable()];

    const first = await coordinator.call(addSeat, { params: { tableId: one.id }, body: seat, idempotencyKey });
    const second = await coordinator.call(addSeat, { params: { tableId: two.id }, body: seat, idempotencyKey });

    expect(second.body.id).not.toBe(first.body.id);
  });

  test("with another body is refused, and nothing is done", async ({ harness, table, coordinator }) => {
    const request = { params: { tableId: table.id }, body: seat, idempotencyKey };
    await coordinator.call(addSeat, request);

    const { status, body } = await coordinator.attempt(addSeat, { ...request, body: { ...seat, group: "partner" } });

    expect([status, body.code]).toEqual([409, "key-reused"]);
    expect(await harness.db.seat.count({ where: { tableId: table.id } })).toBe(1);
  });

  test("while the first one runs is refused", async ({ harness, table, coordinator }) => {
    const startsAt = new Date(harness.clock.now().getTime() + 1e9).toISOString();
    const fields = { title: null, durationMinutes: 60, place: null, address: null, onlineUrl: null };
    const body = { ...fields, startsAt, access: [], accessNote: null };
    const request = { params: { tableId: table.id }, body, idempotencyKey };
    await coordinator.call(planMeeting, request);
    await harness.db.idempotencyKey.updateMany({ data: { status: null, response: null } });

    const { status, body: problem } = await coordinator.attempt(planMeeting, request);

    expect([status, problem.code]).toEqual([409, "request-running"]);
  });
});
