import { readInvitations, resendInvitation, sendInvitations } from "@runde-tische/contracts/invitations";
import { cancelMeeting, changeMeeting, readMeeting } from "@runde-tische/contracts/meetings";
import { handOver } from "@runde-tische/contracts/responses";
import { describe, expect } from "vitest";
import { createAgendaItem } from "../../demo/agenda-items.factory.ts";
import { type Harness, PUBLIC_URL } from "../../testing/harness.ts";
import { createInvitedTable } from "../../testing/invited-table.ts";
import { openLink } from "../../testing/open-link.ts";
import { test } from "../../testing/test.ts";
import { keepMails } from "./kept-mails.service.ts";
import { sendDueMails } from "./mail-sender.service.ts";
import { type Deliver, MailRefused } from "./mail-transport.ts";

const sendWith = (harness: Harness, deliver: Deliver) =>
  sendDueMails({ ...harness, clock: harness.clock.now, publicUrl: PUBLIC_URL, mailFrom: "t@kreis.example", deliver });

const send = (harness: Harness) => sendWith(harness, keepMails(harness.db, harness.clock.now));

const refuse = (harness: Harness) =>
  sendWith(harness, async () => {
    throw new MailRefused("user unknown");
  });

const textsTo = async ({ db }: Harness, personId: string): Promise<string[]> => {
  const mails = await db.mail.findMany({ where: { personId }, include: { kept: true }, orderBy: { createdAt: "asc" } });
  return mails.map(({ kind, kept }) => `${kind}: ${kept?.text}`);
};

describe("a date that is public before anybody is invited", () => {
  const handedOver = async (harness: Harness, tableId: string) => {
    const made = await createInvitedTable(harness, tableId, { isPublished: true });
    const { meeting, seat, delegate, deputy } = made;
    await createAgendaItem(harness.db, { tableId, meetingId: meeting.id, title: "Entwurf des Haushalts" });
    const link = await openLink(harness, { meetingId: meeting.id, seatId: seat.id, personId: delegate.id });
    const inMeeting = { params: { meetingId: meeting.id } };
    await link.call(handOver, { ...inMeeting, body: { seatId: seat.id, deputyId: deputy.id } });
    await send(harness);
    return { ...made, inMeeting };
  };

  test("is handed over without its agenda, and the deputy is invited like everyone else later", async ({
    harness,
    coordinator,
    table,
  }) => {
    const { deputy, inMeeting } = await handedOver(harness, table.id);
    const isInvited = async () => {
      const { recipients } = (await coordinator.call(readInvitations, inMeeting)).body;
      return recipients.find(({ personId }) => personId === deputy.id)?.invitation !== null;
    };
    const [handover] = await textsTo(harness, deputy.id);
    expect(handover).toMatch(/^meeting\.handover: /);
    expect(handover).not.toContain("Haushalt");
    expect(await isInvited()).toBe(false);

    await coordinator.call(sendInvitations, inMeeting);
    await send(harness);

    const [, invitation] = await textsTo(harness, deputy.id);
    expect(invitation).toMatch(/^meeting\.invitation: .*Entwurf des Haushalts/s);
    expect(await isInvited()).toBe(true);
  });

  test("has its link mailed again as a link, not as an invitation", async ({ harness, coordinator, table }) => {
    const { deputy, inMeeting } = await handedOver(harness, table.id);
    const link = await harness.db.personalLink.findFirstOrThrow({ where: { personId: deputy.id } });

    await coordinator.call(resendInvitation, { params: { linkId: link.id } });
    await send(harness);

    expect((await textsTo(harness, deputy.id)).at(-1)).toMatch(/^meeting\.link-renewed: /);
    await coordinator.call(sendInvitations, inMeeting);
    expect((await textsTo(harness, deputy.id)).at(-1)).toMatch(/^meeting\.invitation: /);
  });

  test("once invited, whoever a seat is handed to gets the agenda and needs no invitation beside", async ({
    harness,
    coordinator,
    newTable,
  }) => {
    const table = await newTable({ deputising: "organization" });
    const { meeting, seat, delegate, deputy } = await createInvitedTable(harness, table.id, { isPublished: true });
    await createAgendaItem(harness.db, { tableId: table.id, meetingId: meeting.id, title: "Haushalt" });
    const inMeeting = { params: { meetingId: meeting.id } };
    const link = await openLink(harness, { meetingId: meeting.id, seatId: seat.id, personId: delegate.id });
    await harness.db.meeting.update({ where: { id: meeting.id }, data: { invitedAt: harness.clock.now() } });
    await link.call(handOver, { ...inMeeting, body: { seatId: seat.id, deputyId: deputy.id } });
    await coordinator.call(sendInvitations, inMeeting);
    await send(harness);

    const texts = await textsTo(harness, deputy.id);

    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/^meeting\.handover: .*Haushalt/s);
  });
});

describe("an address that is refused later", () => {
  test("is shown to the coordinator, whatever the mail was, until one arrives", async ({
    harness,
    coordinator,
    table,
  }) => {
    const { meeting } = await createInvitedTable(harness, table.id);
    const inMeeting = { params: { meetingId: meeting.id } };
    await coordinator.call(sendInvitations, inMeeting);
    await send(harness);
    const states = async () => {
      const { recipients } = (await coordinator.call(readInvitations, inMeeting)).body;
      return recipients.map(({ invitation }) => [invitation?.status, invitation?.error]);
    };
    const change = async (place: string) => {
      const { etag } = await coordinator.call(readMeeting, inMeeting);
      await coordinator.call(changeMeeting, { ...inMeeting, ifMatch: etag, body: { place } });
      harness.clock.advance(31_000);
    };
    const refused = ["failed", "user unknown"];

    await change("Bürgerhaus");
    await refuse(harness);
    expect(await states()).toEqual([refused, refused]);

    await change("Rathaus");
    await send(harness);
    expect(await states()).toEqual([
      ["sent", null],
      ["sent", null],
    ]);

    await coordinator.call(cancelMeeting, { ...inMeeting, body: { reason: "Hochwasser" } });
    await refuse(harness);
    expect(await states()).toEqual([refused, refused]);
  });
});
