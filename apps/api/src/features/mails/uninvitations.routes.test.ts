import { removeAgendaItem, restoreAgendaItem } from "@runde-tische/contracts/agenda-items";
import { changeGuest } from "@runde-tische/contracts/guests";
import { readInvitations, sendInvitations } from "@runde-tische/contracts/invitations";
import { endSeatHolding, fillSeat } from "@runde-tische/contracts/seats";
import { describe, expect } from "vitest";
import { createAgendaItem } from "../../demo/agenda-items.factory.ts";
import { createMeeting } from "../../demo/meetings.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import type { Client } from "../../testing/client.ts";
import type { Harness } from "../../testing/harness.ts";
import { sendKept } from "../../testing/send-kept.ts";
import { test as base } from "../../testing/test.ts";

/** A citizen and a guest of one item, both invited to a coming meeting. */
const invite = async (harness: Harness, coordinator: Client, tableId: string) => {
  const { db, clock } = harness;
  const { id: meetingId } = await createMeeting(db, { tableId, place: "Rathaus" });
  const item = await createAgendaItem(db, { tableId, meetingId });
  const sit = async (language: "de" | "en", role: "member" | "guest") => {
    const { id: personId } = await createPerson(db, { mail: `${language}@buerger.example`, language });
    const { id: seatId } = await createSeat(db, { tableId, role, hasVote: role !== "guest" });
    const { id: holdingId } = await createSeatHolding(db, { seatId, personId });
    return { personId, seatId, holdingId };
  };
  const citizen = await sit("de", "member");
  const guest = await sit("en", "guest");
  const askGuest = (isInvited: boolean) =>
    coordinator.call(changeGuest, {
      params: { meetingId, seatId: guest.seatId },
      body: { agendaItems: [{ id: item.id, isInvited }] },
    });
  const nameAgain = ({ seatId, personId } = citizen) =>
    coordinator.call(fillSeat, { params: { seatId }, body: { person: { id: personId }, role: "delegate" } });
  const send = async () => {
    clock.advance(61_000);
    await sendKept(harness);
  };
  const sendInviting = () => coordinator.call(sendInvitations, { params: { meetingId } });
  await askGuest(true);
  await sendInviting();
  await send();
  return {
    tableId,
    meetingId,
    item,
    citizen,
    guest,
    askGuest,
    nameAgain,
    send,
    sendInviting,
    end: (holdingId = citizen.holdingId) => coordinator.call(endSeatHolding, { params: { holdingId } }),
    kindsTo: async ({ personId }: { personId: string }) => {
      const mails = await db.mail.findMany({ where: { personId, status: "sent" }, orderBy: { sentAt: "asc" } });
      return mails.map(({ kind }) => kind);
    },
    lastTo: ({ personId }: { personId: string }) =>
      db.keptMail.findFirstOrThrow({ where: { mail: { personId } }, orderBy: { at: "desc" } }),
    statusOf: async ({ personId }: { personId: string }) => {
      const { recipients } = (await coordinator.call(readInvitations, { params: { meetingId } })).body;
      return recipients.find((recipient) => recipient.personId === personId)?.invitation?.status ?? null;
    },
  };
};

const test = base.extend<{ invited: Awaited<ReturnType<typeof invite>> }>({
  invited: async ({ harness, coordinator, table }, use) => use(await invite(harness, coordinator, table.id)),
});

const TOLD = ["meeting.invitation", "meeting.uninvited"];

describe("whoever loses an invitation", () => {
  test("with the seat is told so, and the meeting leaves their calendar", async ({ harness, invited }) => {
    const { citizen, meetingId } = invited;
    await invited.end();
    await harness.db.meeting.update({ where: { id: meetingId }, data: { place: "Geheimer Ort" } });
    await invited.send();

    const { subject, text, calendar } = await invited.lastTo(citizen);

    expect(subject).toMatch(/^Nicht mehr eingeladen: /);
    expect(text).toContain("weil Sie am Tisch");
    expect(text).toContain("zu dieser Sitzung eingeladen waren");
    expect(calendar).toMatch(/METHOD:CANCEL[\s\S]*STATUS:CANCELLED/);
    expect(calendar).toContain(`UID:meeting-${meetingId}@`);
    expect(text + calendar).not.toMatch(/Geheimer Ort|\/l#/);
    expect(await invited.kindsTo(invited.guest)).toEqual(["meeting.invitation"]);
  });

  test("as a guest is told so, also where the only item goes", async ({ coordinator, invited }) => {
    const { guest, item } = invited;
    await invited.askGuest(false);
    await invited.send();
    expect(await invited.kindsTo(guest)).toEqual(TOLD);
    expect((await invited.lastTo(guest)).subject).toMatch(/^No longer invited: /);

    await invited.askGuest(true);
    await invited.sendInviting();
    await invited.send();
    const params = { agendaItemId: item.id };
    await coordinator.call(removeAgendaItem, { params, ifMatch: item.version });
    await coordinator.call(restoreAgendaItem, { params });
    await invited.send();
    expect(await invited.kindsTo(guest)).toEqual([...TOLD, "meeting.invitation"]);

    await coordinator.call(removeAgendaItem, { params, ifMatch: item.version + 2 });
    await invited.send();
    expect(await invited.kindsTo(guest)).toEqual([...TOLD, ...TOLD]);
  });

  test("and has it again within a minute hears nothing", async ({ invited }) => {
    const { citizen, guest } = invited;
    await invited.end();
    await invited.askGuest(false);
    await invited.nameAgain();
    await invited.askGuest(true);
    await invited.send();

    expect([await invited.kindsTo(citizen), await invited.kindsTo(guest)]).toEqual([
      ["meeting.invitation"],
      ["meeting.invitation"],
    ]);
    expect([await invited.statusOf(citizen), await invited.statusOf(guest)]).toEqual(["sent", "sent"]);
  });

  test("and is named again after being told is invited anew", async ({ invited }) => {
    const { citizen } = invited;
    await invited.end();
    await invited.send();
    await invited.nameAgain();
    expect(await invited.statusOf(citizen)).toBeNull();

    await invited.sendInviting();
    await invited.send();

    expect(await invited.kindsTo(citizen)).toEqual([...TOLD, "meeting.invitation"]);
    expect(await invited.statusOf(citizen)).toBe("sent");
    expect((await invited.lastTo(citizen)).calendar).toContain("METHOD:REQUEST");
  });

  test("but holds another seat that is invited hears nothing", async ({ harness, invited }) => {
    const { citizen, tableId } = invited;
    const other = await createSeat(harness.db, { tableId });
    await createSeatHolding(harness.db, { seatId: other.id, personId: citizen.personId });
    await invited.sendInviting();
    await invited.end();
    await invited.send();

    expect(await invited.kindsTo(citizen)).toEqual(["meeting.invitation", "meeting.invitation"]);
  });
});
