import { readInvitations, resendInvitation, sendInvitations } from "@runde-tische/contracts/invitations";
import { cancelMeeting, changeMeeting, readMeeting } from "@runde-tische/contracts/meetings";
import { openPersonalLink } from "@runde-tische/contracts/personal-links";
import ICAL from "ical.js";
import { describe, expect } from "vitest";
import { createAgendaItem } from "../../demo/agenda-items.factory.ts";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import { DAY_MS } from "../../testing/clock.ts";
import { PUBLIC_URL } from "../../testing/harness.ts";
import { createInvitedTable } from "../../testing/invited-table.ts";
import { type ReceivedMail, startMailServer } from "../../testing/mail-server.ts";
import { test as base } from "../../testing/test.ts";
import { sendDueMails } from "../mails/mail-sender.service.ts";
import { createSmtp } from "../mails/mail-transport.ts";

type Post = Awaited<ReturnType<typeof startMailServer>> & { send: () => Promise<number> };

/** Sends what is queued over a real SMTP server. */
const test = base.extend<{ post: Post }>({
  post: async ({ harness }, use) => {
    const server = await startMailServer();
    const mailFrom = "Runde Tische <tische@landkreis.example>";
    const smtp = createSmtp(server.url, mailFrom, "tische.example");
    const sender = { ...harness, clock: harness.clock.now, publicUrl: PUBLIC_URL, mailFrom, deliver: smtp.deliver };
    await sendDueMails(sender);
    server.mails.length = 0;
    await use({ ...server, send: () => sendDueMails(sender) });
    smtp.close();
    await server.close();
  },
});

const mailTo = (post: Post, address: string): ReceivedMail => {
  const mail = post.mails.findLast(({ to }) => to.includes(address));
  if (!mail) throw new Error(`no mail for ${address}`);
  return mail;
};

const secretIn = (text: string): string => /\/l#(\S+)/.exec(text)?.[1] ?? "";

const eventIn = (calendar: string) => {
  const component = new ICAL.Component(ICAL.parse(calendar));
  return new ICAL.Event(component.getFirstSubcomponent("vevent") ?? undefined);
};

describe("inviting", () => {
  test("publishes the meeting and mails delegate and deputy agenda, calendar entry and a link of their own", async ({
    harness,
    coordinator,
    table,
    post,
  }) => {
    const { meeting, delegate, deputy } = await createInvitedTable(harness, table.id);
    const shown = { tableId: table.id, meetingId: meeting.id };
    await createAgendaItem(harness.db, { ...shown, title: "Wohnen für Geflüchtete" });
    await createAgendaItem(harness.db, { ...shown, title: "Personalie Meier", part: "internal" });
    const inMeeting = { params: { meetingId: meeting.id } };

    const { body } = await coordinator.call(sendInvitations, inMeeting);
    await post.send();

    expect(body.recipients.map(({ name, role, invitation }) => [name, role, invitation?.status])).toEqual([
      [delegate.name, "delegate", "queued"],
      [deputy.name, "deputy", "queued"],
    ]);
    expect((await coordinator.call(readMeeting, inMeeting)).body).toMatchObject({ number: 1, state: "draft" });
    const mail = mailTo(post, delegate.mail ?? "");
    const text = mail.part("text/plain");
    expect(text).toContain("1. Wohnen für Geflüchtete");
    expect(mail.part("text/html")).toMatch(/<ol><li>Wohnen für Geflüchtete/);
    expect(text).toContain("Der Kalendereintrag liegt bei.");
    expect(mail.part("text/calendar")).toContain("Antworten aus dem Kalender");
    expect(mail.part("text/calendar")).not.toContain("liegt bei");
    expect(mail.raw + text + mail.part("text/html") + mail.part("text/calendar")).not.toContain("Meier");
    expect(mail.part("text/html")).toContain('<html lang="de">');
    expect(mail.header("Auto-Submitted")).toBe("auto-generated");
    expect(mail.header("Message-ID")).toMatch(/^<[0-9a-f-]{36}@tische\.example>$/);
    expect(secretIn(text)).not.toBe(secretIn(mailTo(post, deputy.mail ?? "").part("text/plain")));
    const opened = await harness.visitor.call(openPersonalLink, { body: { secret: secretIn(text) } });
    expect(opened.body).toMatchObject({ state: "open", link: { name: delegate.name, role: "delegate" } });
    const states = (await coordinator.call(readInvitations, inMeeting)).body.recipients;
    expect(states.map(({ invitation }) => invitation?.status)).toEqual(["sent", "sent"]);
  });

  test("again invites only those who came since", async ({ harness, coordinator, table, post }) => {
    const { meeting, delegate } = await createInvitedTable(harness, table.id);
    const inMeeting = { params: { meetingId: meeting.id } };
    await coordinator.call(sendInvitations, inMeeting);
    await post.send();
    const late = await createPerson(harness.db, { mail: "spaet@buerger.example", language: "en" });
    const seat = await createSeat(harness.db, { tableId: table.id });
    await createSeatHolding(harness.db, { seatId: seat.id, personId: late.id });

    await coordinator.call(sendInvitations, inMeeting);
    await post.send();

    expect(post.mails.map(({ to }) => to[0]).filter((to) => to === delegate.mail)).toHaveLength(1);
    expect(mailTo(post, "spaet@buerger.example").header("Subject")).toMatch(/^Invitation: /);
  });

  test("many at once gives each a link, a mail and an entry in the log, and makes ended links anew", async ({
    harness,
    coordinator,
    table,
  }) => {
    const { meeting, seat, deputy } = await createInvitedTable(harness, table.id);
    const ended = { meetingId: meeting.id, seatId: seat.id, personId: deputy.id, role: "delegate" as const };
    const now = harness.clock.now();
    await harness.db.personalLink.create({ data: { ...ended, expiresAt: now, revokedAt: now } });
    for (let count = 0; count < 30; count += 1) {
      const { id } = await createSeat(harness.db, { tableId: table.id });
      await createSeatHolding(harness.db, { seatId: id });
    }

    await coordinator.call(sendInvitations, { params: { meetingId: meeting.id } });

    const where = { meetingId: meeting.id };
    const links = await harness.db.personalLink.findMany({ where });
    const mails = await harness.db.mail.findMany({ where: { ...where, kind: "meeting.invitation" } });
    const logged = await harness.db.change.findMany({ where: { ...where, kind: "invitation.sent" } });
    const ids = links.map(({ id }) => id).sort();
    expect(ids).toHaveLength(32);
    expect(mails.map(({ linkId }) => linkId).sort()).toEqual(ids);
    expect(logged.map(({ subjectId }) => subjectId).sort()).toEqual(ids);
    expect(logged[0]).toMatchObject({ actorPersonId: coordinator.personId, isInternal: true, tableId: table.id });
    const renewed = links.find(({ personId }) => personId === deputy.id);
    expect(renewed).toMatchObject({ role: "deputy", generation: 2, revokedAt: null });
  });

  test("at once from two windows invites each once", async ({ harness, coordinator, table }) => {
    const { meeting } = await createInvitedTable(harness, table.id);
    const inMeeting = { params: { meetingId: meeting.id } };

    await Promise.all([coordinator.call(sendInvitations, inMeeting), coordinator.call(sendInvitations, inMeeting)]);

    expect(await harness.db.mail.count({ where: { meetingId: meeting.id } })).toBe(2);
  });

  test("says whether the notice period is kept, who has no address, and which seats are vacant", async ({
    harness,
    coordinator,
    newTable,
    post,
  }) => {
    const table = await newTable({ noticeDays: 14 });
    const startsAt = new Date(harness.clock.now().getTime() + 10 * DAY_MS);
    const { meeting } = await createInvitedTable(harness, table.id, { startsAt });
    const unreachable = await createPerson(harness.db, { name: "Paula Papier" });
    const seat = await createSeat(harness.db, { tableId: table.id });
    await createSeatHolding(harness.db, { seatId: seat.id, personId: unreachable.id });
    const vacant = await createSeat(harness.db, { tableId: table.id });
    const inMeeting = { params: { meetingId: meeting.id } };

    const { body } = await coordinator.call(sendInvitations, inMeeting);
    await post.send();

    expect(body.notice).toMatchObject({ isKept: false, noticeDays: 14 });
    expect(body.vacantSeats.map(({ seatId }) => seatId)).toEqual([vacant.id]);
    const after = (await coordinator.call(readInvitations, inMeeting)).body.recipients;
    expect(after.find(({ personId }) => personId === unreachable.id)).toMatchObject({
      mail: null,
      invitation: { status: "unaddressed" },
    });
  });

  test("shows an internal address no further than to recognise it", async ({ harness, coordinator, table }) => {
    const { meeting, delegate, organization } = await createInvitedTable(harness, table.id);
    const membership = await harness.db.membership.findFirstOrThrow({
      where: { personId: delegate.id, organizationId: organization.id },
    });
    await harness.db.contact.create({
      data: { membershipId: membership.id, kind: "mail", value: "geheim@verein.example", visibility: "internal" },
    });

    const { body } = await coordinator.call(readInvitations, { params: { meetingId: meeting.id } });

    expect(body.recipients.find(({ personId }) => personId === delegate.id)?.mail).toBe("g…@verein.example");
  });

  test("shows an address for the network no further to a coordinator from elsewhere", async ({ harness, table }) => {
    const { db } = harness;
    const { meeting, delegate, organization } = await createInvitedTable(harness, table.id);
    const membership = await db.membership.findFirstOrThrow({
      where: { personId: delegate.id, organizationId: organization.id },
    });
    const address = { membershipId: membership.id, kind: "mail", value: "netz@verein.example" } as const;
    await db.contact.create({ data: { ...address, visibility: "network" } });
    const stranger = await harness.person({ secondFactor: true });
    await db.tableCoordinator.create({ data: { tableId: table.id, personId: stranger.personId } });
    const mailFor = async (reader: typeof stranger) =>
      (await reader.call(readInvitations, { params: { meetingId: meeting.id } })).body.recipients.find(
        ({ personId }) => personId === delegate.id,
      )?.mail;

    expect(await mailFor(stranger)).toBe("n…@verein.example");
    await createMembership(db, { personId: stranger.personId, organizationId: organization.id });
    expect(await mailFor(stranger)).toBe("netz@verein.example");
  });
});

describe("the queue", () => {
  test("holds no address, no name and no secret in clear", async ({ harness, coordinator, table }) => {
    const { meeting, delegate } = await createInvitedTable(harness, table.id);
    await coordinator.call(sendInvitations, { params: { meetingId: meeting.id } });

    const rows = JSON.stringify(await harness.db.mail.findMany({ where: { meetingId: meeting.id } }));

    expect(rows).toContain(delegate.id);
    expect(rows).not.toMatch(/@|Dana|Dirk|\/l#/);
  });

  test("shows the coordinator a refused address, and tries again what is only delayed", async ({
    harness,
    coordinator,
    table,
    post,
  }) => {
    const { meeting, delegate, deputy } = await createInvitedTable(harness, table.id);
    await harness.db.person.update({ where: { id: delegate.id }, data: { mail: "unbekannt@verein.example" } });
    const inMeeting = { params: { meetingId: meeting.id } };
    await coordinator.call(sendInvitations, inMeeting);
    post.state.isDown = true;
    await post.send();
    const delayed = (await coordinator.call(readInvitations, inMeeting)).body.recipients;
    expect(delayed.map(({ invitation }) => invitation?.status)).toEqual(["queued", "queued"]);
    expect(await post.send()).toBe(0);

    post.state.isDown = false;
    harness.clock.advance(61_000);
    await post.send();

    const [refused, sent] = (await coordinator.call(readInvitations, inMeeting)).body.recipients;
    expect(refused?.invitation).toMatchObject({ status: "failed", error: expect.stringContaining("user unknown") });
    expect(refused?.invitation?.error).not.toContain("@");
    expect(sent?.invitation?.status).toBe("sent");
    expect(mailTo(post, deputy.mail ?? "").to).toHaveLength(1);
  });

  test("cannot be given another header by a title", async ({ harness, coordinator, newTable, post }) => {
    const table = await newTable({ title: "Runder Tisch\r\nBcc: alle@welt.example" });
    const { meeting, delegate } = await createInvitedTable(harness, table.id);
    await coordinator.call(sendInvitations, { params: { meetingId: meeting.id } });
    await post.send();

    const mail = mailTo(post, delegate.mail ?? "");

    expect(mail.to).toEqual([delegate.mail]);
    expect(mail.header("Bcc")).toBe("");
  });
});

describe("a changed meeting", () => {
  test("replaces the calendar entry of everyone invited, and a cancelled one takes it away", async ({
    harness,
    coordinator,
    table,
    post,
  }) => {
    const { meeting, delegate } = await createInvitedTable(harness, table.id);
    const inMeeting = { params: { meetingId: meeting.id } };
    await coordinator.call(sendInvitations, inMeeting);
    await post.send();
    const first = eventIn(mailTo(post, delegate.mail ?? "").part("text/calendar"));
    const { etag } = await coordinator.call(readMeeting, inMeeting);
    const moved = await coordinator.call(changeMeeting, { ...inMeeting, ifMatch: etag, body: { place: "Bürgerhaus" } });
    await coordinator.call(changeMeeting, { ...inMeeting, ifMatch: moved.etag, body: { durationMinutes: 60 } });
    const before = post.mails.length;
    harness.clock.advance(31_000);
    await post.send();

    // Two changes within a moment are one mail.
    expect(post.mails.length - before).toBe(2);
    const changed = mailTo(post, delegate.mail ?? "");
    const second = eventIn(changed.part("text/calendar"));
    expect(second.uid).toBe(first.uid);
    expect(second.sequence).toBeGreaterThan(first.sequence);
    expect(second.location).toContain("Bürgerhaus");
    expect(changed.raw).toMatch(/method=REQUEST/);

    await coordinator.call(cancelMeeting, { ...inMeeting, body: { reason: "Hochwasser" } });
    await post.send();

    const cancelled = mailTo(post, delegate.mail ?? "");
    expect(cancelled.part("text/plain")).toContain("Hochwasser");
    expect(cancelled.part("text/calendar")).toContain("METHOD:CANCEL");
    expect(eventIn(cancelled.part("text/calendar")).component.getFirstPropertyValue("status")).toBe("CANCELLED");
  });
});

describe("sending again", () => {
  test("mails a new link and ends the old one", async ({ harness, coordinator, table, post }) => {
    const { meeting, delegate } = await createInvitedTable(harness, table.id);
    const { body } = await coordinator.call(sendInvitations, { params: { meetingId: meeting.id } });
    await post.send();
    const old = secretIn(mailTo(post, delegate.mail ?? "").part("text/plain"));
    const linkId = body.recipients.find(({ personId }) => personId === delegate.id)?.invitation?.linkId ?? "";

    await coordinator.call(resendInvitation, { params: { linkId } });
    await post.send();

    const renewed = secretIn(mailTo(post, delegate.mail ?? "").part("text/plain"));
    const open = (secret: string) => harness.visitor.attempt(openPersonalLink, { body: { secret } });
    expect((await open(old)).body.code).toBe("link-expired");
    expect((await open(renewed)).status).toBe(200);
  });

  test("is not for others than those who manage the table", async ({ harness, coordinator, stranger, table }) => {
    const { meeting } = await createInvitedTable(harness, table.id);
    const inMeeting = { params: { meetingId: meeting.id } };
    const { body } = await coordinator.call(sendInvitations, inMeeting);
    const linkId = body.recipients[0]?.invitation?.linkId ?? "";

    expect((await stranger.attempt(resendInvitation, { params: { linkId } })).status).toBe(404);
    expect((await stranger.attempt(readInvitations, inMeeting)).status).toBe(404);
    expect((await stranger.attempt(sendInvitations, inMeeting)).status).toBe(403);
  });
});
