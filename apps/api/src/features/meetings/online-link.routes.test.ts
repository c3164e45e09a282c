import { sendInvitations } from "@runde-tische/contracts/invitations";
import { changeMeeting, readMeeting } from "@runde-tische/contracts/meetings";
import ICAL from "ical.js";
import { expect } from "vitest";
import { createAgendaItem } from "../../demo/agenda-items.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import type { Client } from "../../testing/client.ts";
import { follow, linkCookie, quiet } from "../../testing/follow.ts";
import { PUBLIC_URL } from "../../testing/harness.ts";
import { createInvitedTable } from "../../testing/invited-table.ts";
import { openLink } from "../../testing/open-link.ts";
import { test } from "../../testing/test.ts";
import { keepMails } from "../mails/kept-mails.service.ts";
import { sendDueMails } from "../mails/mail-sender.service.ts";

const body = { onlineUrl: "https://konferenz.example/neuer-raum" };

test("a changed video link reaches those who are asked to come, and leaves no trace for others", async ({
  harness,
  table,
  coordinator,
  visitor,
}) => {
  const { meeting, seat, delegate } = await createInvitedTable(harness, table.id);
  const item = await createAgendaItem(harness.db, { tableId: table.id, meetingId: meeting.id });
  const { id: guestSeatId } = await createSeat(harness.db, { tableId: table.id, role: "guest" });
  const { personId: guestId } = await createSeatHolding(harness.db, { seatId: guestSeatId });
  await harness.db.agendaItemGuest.create({ data: { agendaItemId: item.id, seatId: guestSeatId } });
  const inMeeting = { params: { meetingId: meeting.id } };
  await coordinator.call(sendInvitations, inMeeting);
  await harness.db.personalLink.deleteMany({ where: { meetingId: meeting.id } });
  const link = await openLink(harness, { meetingId: meeting.id, seatId: seat.id, personId: delegate.id });
  const guest = await openLink(harness, { meetingId: meeting.id, seatId: guestSeatId, personId: guestId });
  const address = await harness.app.listen({ port: 0, host: "127.0.0.1" });
  const url = `${address}/api/v1/meetings/${meeting.id}/events`;
  const streams = await Promise.all([
    follow(url),
    follow(url, await linkCookie(harness, link.linkId)),
    follow(url, await linkCookie(harness, guest.linkId)),
  ]);
  await quiet();
  const calendar = async (who: Client) =>
    (await who.send({ method: "GET", path: "/meetings/:meetingId/calendar.ics" } as never, inMeeting)).text;
  const shown = async (who: Client) => ({
    ...(await who.call(readMeeting, inMeeting)),
    calendar: await calendar(who),
  });
  const [public1, own1] = [await shown(visitor), await shown(link)];

  const { etag } = await coordinator.call(readMeeting, inMeeting);
  const changed = await coordinator.call(changeMeeting, { ...inMeeting, ifMatch: etag, body });
  const stale = await coordinator.attempt(changeMeeting, { ...inMeeting, ifMatch: etag, body });
  await expect.poll(() => streams[1].count()).toBe(1);
  await quiet();

  const [public2, own2] = [await shown(visitor), await shown(link)];
  expect([public2.etag, public2.text, public2.calendar]).toEqual([public1.etag, public1.text, public1.calendar]);
  expect(own2.body).toMatchObject({ ...body, version: own1.body.version + 1 });
  expect(own2.etag).not.toBe(own1.etag);
  expect(sequenceIn(own2.calendar)).toBeGreaterThan(sequenceIn(own1.calendar));
  expect(streams.map(({ count }) => count())).toEqual([0, 1, 1]);
  expect(stale.body.code).toBe("stale");
  expect(changed.body.version).toBe(own2.body.version);
  await Promise.all(streams.map(({ close }) => close()));

  const { db, clock } = harness;
  clock.advance(31_000);
  const deliver = keepMails(db, clock.now);
  await sendDueMails({ ...harness, clock: clock.now, publicUrl: PUBLIC_URL, mailFrom: "t@kreis.example", deliver });
  const mailed = await db.keptMail.findFirstOrThrow({
    where: { mail: { linkId: link.linkId, kind: "meeting.changed" } },
  });
  expect(mailed.text).toContain(body.onlineUrl);
  expect(sequenceIn(mailed.calendar ?? "")).toBe(sequenceIn(own2.calendar));
});

test("a video link that is changed along with the place is a change for everybody", async ({
  harness,
  table,
  coordinator,
  visitor,
}) => {
  const { meeting } = await createInvitedTable(harness, table.id, { isInvited: true });
  const inMeeting = { params: { meetingId: meeting.id } };
  const before = await visitor.call(readMeeting, inMeeting);

  const { etag } = await coordinator.call(readMeeting, inMeeting);
  const alone = await coordinator.call(changeMeeting, { ...inMeeting, ifMatch: etag, body });
  const both = { onlineUrl: null, place: "Bürgerhaus" };
  await coordinator.call(changeMeeting, { ...inMeeting, ifMatch: alone.etag, body: both });

  const after = await visitor.call(readMeeting, inMeeting);
  expect([after.body.place, after.body.version]).toEqual(["Bürgerhaus", before.body.version + 1]);
});

const sequenceIn = (calendar: string): number => {
  const component = new ICAL.Component(ICAL.parse(calendar));
  return new ICAL.Event(component.getFirstSubcomponent("vevent") ?? undefined).sequence;
};
