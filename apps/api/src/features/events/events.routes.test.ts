import { answerMeeting } from "@runde-tische/contracts/responses";
import { changeRoundTable, readRoundTable } from "@runde-tische/contracts/round-tables";
import { describe, expect } from "vitest";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import { follow, linkCookie, quiet, signedInCookie } from "../../testing/follow.ts";
import { createInvitedTable } from "../../testing/invited-table.ts";
import { openLink } from "../../testing/open-link.ts";
import { test as base } from "../../testing/test.ts";

/** The real app on a real port: streams do not end, so they cannot be injected. */
const test = base.extend<{ address: string }>({
  address: [
    async ({ harness }, use) => use(await harness.app.listen({ port: 0, host: "127.0.0.1" })),
    { scope: "file" },
  ],
});

describe("live events", () => {
  test("tell a reader that a table changed, with ids alone", async ({ coordinator, table, address }) => {
    const stream = await follow(`${address}/api/v1/round-tables/${table.id}/events`);
    await quiet();
    const { etag } = await coordinator.call(readRoundTable, { params: { tableId: table.id } });

    await coordinator.call(changeRoundTable, { params: { tableId: table.id }, ifMatch: etag, body: { title: "Neu" } });

    await expect.poll(stream.count).toBe(1);
    expect(stream.type).toBe("text/event-stream");
    expect(stream.text()).toContain(`data: {"tableId":"${table.id}"}`);
    expect(stream.text()).not.toContain("Neu");
    await stream.close();
  });

  test("of what is internal reach only those who see it", async ({ harness, table, address }) => {
    const { meeting, seat, delegate, deputy } = await createInvitedTable(harness, table.id, { isInvited: true });
    const ids = { meetingId: meeting.id, seatId: seat.id };
    const answering = await openLink(harness, { ...ids, personId: delegate.id });
    const watching = await openLink(harness, { ...ids, personId: deputy.id, role: "deputy" });
    const url = `${address}/api/v1/meetings/${meeting.id}/events`;
    const outside = await follow(url);
    const inside = await follow(url, await linkCookie(harness, watching.linkId));
    await quiet();

    await answering.call(answerMeeting, {
      params: { meetingId: meeting.id },
      body: { seatId: seat.id, answer: "yes" },
    });

    await expect.poll(inside.count).toBe(1);
    await quiet();
    expect(outside.count()).toBe(0);
    await Promise.all([inside.close(), outside.close()]);
  });

  test("end with the session that follows them", async ({ harness, newTable, coordinator, address }) => {
    const table = await newTable({ visibility: "closed" });
    const member = await harness.person();
    const seat = await createSeat(harness.db, { tableId: table.id });
    await createSeatHolding(harness.db, { seatId: seat.id, personId: member.personId });
    const { token, cookie } = await signedInCookie(harness, member);
    const stream = await follow(`${address}/api/v1/round-tables/${table.id}/events`, cookie);
    expect(stream.status).toBe(200);
    await quiet();

    await harness.db.authSession.deleteMany({ where: { token } });
    const { etag } = await coordinator.call(readRoundTable, { params: { tableId: table.id } });
    await coordinator.call(changeRoundTable, { params: { tableId: table.id }, ifMatch: etag, body: { title: "Neu" } });

    await expect.poll(stream.isEnded).toBe(true);
    expect(stream.count()).toBe(0);
  });

  test("of a table that is hidden are not found", async ({ newTable, address }) => {
    const table = await newTable({ visibility: "closed" });

    expect((await follow(`${address}/api/v1/round-tables/${table.id}/events`)).status).toBe(404);
  });

  test("come back after the connection to the database was lost", async ({ harness, table, address }) => {
    const stream = await follow(`${address}/api/v1/round-tables/${table.id}/events`);
    await quiet();

    await harness.db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE 'LISTEN%' AND pid <> pg_backend_pid()`;

    await expect.poll(stream.count, { timeout: 5000 }).toBe(1);
    await stream.close();
  });
});
