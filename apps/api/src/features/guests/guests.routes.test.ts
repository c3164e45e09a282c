import { moveAgendaItem, readAgenda, readAgendaItem, removeAgendaItem } from "@runde-tische/contracts/agenda-items";
import { changeGuest, listGuests } from "@runde-tische/contracts/guests";
import { readInvitations } from "@runde-tische/contracts/invitations";
import { cancelMeeting, readMeeting } from "@runde-tische/contracts/meetings";
import { openPersonalLink, readLinkSession, renewPersonalLink } from "@runde-tische/contracts/personal-links";
import { answerMeeting, readResponses } from "@runde-tische/contracts/responses";
import { readRoundTable } from "@runde-tische/contracts/round-tables";
import { describe, expect } from "vitest";
import { createAgendaItem } from "../../demo/agenda-items.factory.ts";
import { createMeeting } from "../../demo/meetings.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import { linkSecret } from "../../lib/link-secret.ts";
import type { Client } from "../../testing/client.ts";
import type { Harness } from "../../testing/harness.ts";
import { openLink } from "../../testing/open-link.ts";
import { test as base } from "../../testing/test.ts";

/** An invited meeting of a closed table with two parts, and the seat of a guest who is invited to nothing. */
const invite = async (harness: Harness, tableId: string) => {
  const { db } = harness;
  const meeting = await createMeeting(db, { tableId, isInvited: true });
  const items: Record<string, string> = {};
  for (const [title, part] of [
    ["Wohnen", "public"],
    ["Arbeit", "public"],
    ["Personalie", "internal"],
    ["Vertrag", "internal"],
  ] as const)
    items[title] = (await createAgendaItem(db, { tableId, meetingId: meeting.id, title, part })).id;
  const organization = await createOrganization(db, { name: "Sprachschule" });
  const seat = await createSeat(db, { tableId, organizationId: organization.id, role: "guest", hasVote: false });
  const guest = await harness.person({ name: "Gabi Gast" });
  await createSeatHolding(db, { seatId: seat.id, personId: guest.personId });
  const params = { meetingId: meeting.id, seatId: seat.id };
  return {
    guest,
    params,
    inMeeting: { params: { meetingId: meeting.id } },
    idOf: (title: string) => items[title] ?? "",
  };
};

type Invited = Awaited<ReturnType<typeof invite>>;

const test = base.extend<{
  invited: Invited;
  set: (change: { meeting?: boolean; items?: Record<string, boolean> }) => Promise<unknown>;
}>({
  invited: async ({ harness, newTable }, use) =>
    use(await invite(harness, (await newTable({ visibility: "closed" })).id)),
  set: ({ coordinator, invited }, use) =>
    use(({ meeting, items = {} }) =>
      coordinator.call(changeGuest, {
        params: invited.params,
        body: {
          ...(meeting !== undefined && { isInvitedToMeeting: meeting }),
          agendaItems: Object.entries(items).map(([title, isInvited]) => ({ id: invited.idOf(title), isInvited })),
        },
      }),
    ),
});

const titles = async (reader: Client, { inMeeting }: Invited) =>
  (await reader.call(readAgenda, inMeeting)).body.items.map(({ number, title }) => `${number} ${title}`);

const linkOf = (harness: Harness, { params, guest }: Invited) =>
  openLink(harness, { ...params, personId: guest.personId });

describe("a guest", () => {
  test("invited to nothing sees nothing, and is no recipient", async ({ invited, coordinator }) => {
    const { guest, inMeeting } = invited;

    const statuses = [await guest.attempt(readMeeting, inMeeting), await guest.attempt(readAgenda, inMeeting)];

    expect(statuses.map(({ status }) => status)).toEqual([404, 404]);
    expect((await coordinator.call(readInvitations, inMeeting)).body.recipients).toEqual([]);
  });

  test("invited to single items sees exactly these, by account and by link", async ({
    harness,
    invited,
    set,
    coordinator,
  }) => {
    const { guest, inMeeting, idOf } = invited;

    await set({ items: { Arbeit: true, Vertrag: true } });

    const link = await linkOf(harness, invited);
    expect(await titles(guest, invited)).toEqual(["2 Arbeit", "N2 Vertrag"]);
    expect(await titles(link, invited)).toEqual(["2 Arbeit", "N2 Vertrag"]);
    const hidden = await guest.attempt(readAgendaItem, { params: { agendaItemId: idOf("Personalie") } });
    expect(hidden.status).toBe(404);
    const { recipients } = (await coordinator.call(readInvitations, inMeeting)).body;
    expect(recipients.map(({ name }) => name)).toEqual(["Gabi Gast"]);
  });

  test("invited to the meeting sees the public part, and of the internal one only their items", async ({
    harness,
    invited,
    set,
  }) => {
    await set({ meeting: true, items: { Vertrag: true } });

    const link = await linkOf(harness, invited);
    const seen = ["1 Wohnen", "2 Arbeit", "N2 Vertrag"];
    expect([await titles(invited.guest, invited), await titles(link, invited)]).toEqual([seen, seen]);
  });

  test("answers, and sees their own answer but nobody else's", async ({ harness, invited, set }) => {
    const { guest, params, inMeeting } = invited;
    await set({ items: { Arbeit: true } });
    const link = await linkOf(harness, invited);

    await guest.call(answerMeeting, { ...inMeeting, body: { seatId: params.seatId, answer: "maybe" } });
    await link.call(answerMeeting, { ...inMeeting, body: { seatId: params.seatId, answer: "yes" } });

    for (const reader of [guest, link]) {
      const { body } = await reader.call(readResponses, inMeeting);
      expect(body).toMatchObject({ quorum: null, groups: [] });
      expect(body.seats).toMatchObject([{ seatId: params.seatId, answer: "accepted", isOwn: true, isGuest: true }]);
      expect(body.seats).toHaveLength(1);
    }
  });

  test("no longer invited loses the meeting, with the link that is open and the one that was mailed", async ({
    harness,
    invited,
    set,
    visitor,
  }) => {
    const { guest, inMeeting } = invited;
    await set({ meeting: true, items: { Vertrag: true } });
    const link = await linkOf(harness, invited);
    const secret = linkSecret(harness.keys, { id: link.linkId, generation: 1 });

    await set({ meeting: false, items: { Vertrag: false } });

    const ended = [
      await guest.attempt(readMeeting, inMeeting),
      await link.attempt(readMeeting, inMeeting),
      await link.attempt(readAgenda, inMeeting),
      await link.attempt(readResponses, inMeeting),
      await link.attempt(readLinkSession, {}),
      await visitor.attempt(openPersonalLink, { body: { secret } }),
    ];
    await visitor.call(renewPersonalLink, { body: { secret } });
    expect(ended.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 410]);
    expect(await harness.db.mail.count({ where: { linkId: link.linkId } })).toBe(0);

    await set({ items: { Arbeit: true } });
    expect(await titles(link, invited)).toEqual(["2 Arbeit"]);
  });

  test("loses the meeting with their only item, and follows it to another one", async ({
    harness,
    invited,
    set,
    coordinator,
  }) => {
    const { guest, inMeeting, idOf } = invited;
    await set({ items: { Arbeit: true, Vertrag: true } });
    const link = await linkOf(harness, invited);
    const { tableId } = (await coordinator.call(readMeeting, inMeeting)).body;
    const next = await createMeeting(harness.db, { tableId, isInvited: true });

    await coordinator.call(removeAgendaItem, { params: { agendaItemId: idOf("Vertrag") }, ifMatch: 1 });
    await coordinator.call(moveAgendaItem, {
      params: { agendaItemId: idOf("Arbeit") },
      body: { meetingId: next.id, part: "public", beforeId: null },
    });

    const left = [await guest.attempt(readMeeting, inMeeting), await link.attempt(readMeeting, inMeeting)];
    expect(left.map(({ status }) => status)).toEqual([404, 404]);
    const moved = await guest.call(readAgenda, { params: { meetingId: next.id } });
    expect(moved.body.items.map(({ title }) => title)).toEqual(["Arbeit"]);
  });
});

describe("inviting guests", () => {
  test("shows every guest's seat with who holds it and what it is invited to", async ({
    invited,
    set,
    coordinator,
    harness,
  }) => {
    const { params, inMeeting, guest, idOf } = invited;
    const { tableId } = (await coordinator.call(readMeeting, inMeeting)).body;
    await createSeat(harness.db, { tableId });
    const vacant = await createSeat(harness.db, { tableId, role: "guest", position: 9 });

    await set({ items: { Vertrag: true, Arbeit: true } });

    expect((await coordinator.call(listGuests, inMeeting)).body.items).toEqual([
      {
        seatId: params.seatId,
        group: "welfare",
        organization: "Sprachschule",
        persons: [{ personId: guest.personId, name: "Gabi Gast", role: "delegate" }],
        isInvitedToMeeting: false,
        agendaItemIds: [idOf("Arbeit"), idOf("Vertrag")],
      },
      {
        seatId: vacant.id,
        group: "citizens",
        organization: null,
        persons: [],
        isInvitedToMeeting: false,
        agendaItemIds: [],
      },
    ]);
  });

  test("by two people at once to two items keeps both", async ({ invited, set, coordinator }) => {
    await Promise.all([set({ items: { Arbeit: true } }), set({ items: { Wohnen: true } }), set({ meeting: true })]);

    const [guest] = (await coordinator.call(listGuests, invited.inMeeting)).body.items;
    expect(guest).toMatchObject({
      isInvitedToMeeting: true,
      agendaItemIds: [invited.idOf("Wohnen"), invited.idOf("Arbeit")],
    });
  });

  test("is recorded by ids, and changes nothing that others see", async ({ harness, invited, set, coordinator }) => {
    const { params, inMeeting, idOf } = invited;
    const before = await coordinator.call(readMeeting, inMeeting);
    const table = { params: { tableId: before.body.tableId } };
    const tableBefore = await coordinator.call(readRoundTable, table);

    await set({ items: { Arbeit: true } });
    await set({ items: { Arbeit: true } });

    expect((await coordinator.call(readMeeting, inMeeting)).etag).toBe(before.etag);
    expect((await coordinator.call(readRoundTable, table)).etag).toBe(tableBefore.etag);
    const logged = await harness.db.change.findMany({ where: { subjectId: params.seatId }, include: { values: true } });
    expect(logged).toMatchObject([{ kind: "guest.changed", isInternal: true, fields: ["agendaItemIds"] }]);
    expect(logged[0]?.values).toMatchObject([{ before: "[]", after: JSON.stringify([idOf("Arbeit")]) }]);
  });

  test("refuses items of other meetings, and seats that are no guest's", async ({ harness, invited, coordinator }) => {
    const { params, inMeeting, idOf } = invited;
    const { tableId } = (await coordinator.call(readMeeting, inMeeting)).body;
    const other = await createMeeting(harness.db, { tableId });
    const foreign = await createAgendaItem(harness.db, { tableId, meetingId: other.id });
    const member = await createSeat(harness.db, { tableId });

    const agendaItems = [idOf("Arbeit"), foreign.id].map((id) => ({ id, isInvited: true }));
    const mixed = await coordinator.attempt(changeGuest, { params, body: { agendaItems } });
    const noGuest = await coordinator.attempt(changeGuest, {
      params: { ...params, seatId: member.id },
      body: { isInvitedToMeeting: true },
    });

    expect([mixed.body.code, mixed.body.errors?.map(({ pointer }) => pointer)]).toEqual([
      "invalid",
      ["/agendaItems/1/id"],
    ]);
    expect(noGuest.status).toBe(404);
    expect((await coordinator.call(listGuests, inMeeting)).body.items[0]?.agendaItemIds).toEqual([]);
  });

  test("is over with the meeting", async ({ invited, coordinator }) => {
    const { params, inMeeting } = invited;
    await coordinator.call(cancelMeeting, { ...inMeeting, body: { reason: "Hochwasser" } });

    const { status, body } = await coordinator.attempt(changeGuest, { params, body: { isInvitedToMeeting: true } });

    expect([status, body.code]).toEqual([409, "meeting-over"]);
  });

  test("is for nobody else at the table, a guest included", async ({ harness, invited, set, coordinator }) => {
    const { params, inMeeting, guest } = invited;
    await set({ meeting: true });
    const { tableId } = (await coordinator.call(readMeeting, inMeeting)).body;
    const chair = await harness.person();
    const seat = await createSeat(harness.db, { tableId, role: "chair" });
    await createSeatHolding(harness.db, { seatId: seat.id, personId: chair.personId });
    const link = await linkOf(harness, invited);

    for (const reader of [chair, guest, link]) {
      const change = await reader.attempt(changeGuest, { params, body: { isInvitedToMeeting: false } });
      expect([(await reader.attempt(listGuests, inMeeting)).status, change.status]).toEqual([404, 403]);
    }
  });
});
