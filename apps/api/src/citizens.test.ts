import { API_PREFIX } from "@runde-tische/contracts/endpoint";
import { expect } from "vitest";
import { allRows } from "./testing/access-matrix/all-rows.ts";
import { createWorld } from "./testing/access-matrix/world.ts";
import { test } from "./testing/test.ts";

const NAME = "Helene Namenlos";

test("no public read names a citizen on a seat, whatever is asked", async ({ harness, visitor }) => {
  const { db } = harness;
  const world = await createWorld(harness);
  const place = world.places.public;
  const { heldSeatId: seatId, tableId, meetingId } = place;
  await db.person.update({ where: { id: place.personId }, data: { name: NAME } });
  const { id: itemId } = await place.newItem("public");
  await db.agendaItem.update({ where: { id: itemId }, data: { presenterSeatId: seatId } });
  await db.response.create({ data: { meetingId, seatId, personId: place.personId, answer: "yes", channel: "link" } });
  await db.membership.deleteMany({ where: { personId: place.personId } });
  expect((await db.seat.findUniqueOrThrow({ where: { id: seatId } })).organizationId).toBeNull();

  let answered = 0;
  for (const { endpoint, parts } of allRows) {
    if (endpoint.method !== "GET" || endpoint.path.endsWith("/events")) continue;
    const { status, text } = await visitor.send(endpoint, await parts(place, world));
    if (status === 200) answered += 1;
    expect(text, `${endpoint.path} of ${tableId}`).not.toContain(NAME);
  }
  const calendar = await harness.app.inject(`${API_PREFIX}/meetings/${meetingId}/calendar.ics`);
  expect([calendar.statusCode, calendar.body.includes(NAME)]).toEqual([200, false]);
  expect(answered).toBeGreaterThan(10);
});
