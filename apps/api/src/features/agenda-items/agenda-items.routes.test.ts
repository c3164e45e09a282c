import {
  addAgendaItem,
  addBacklogItem,
  changeAgendaItem,
  copyAgenda,
  moveAgendaItem,
  readAgenda,
  readAgendaItem,
  readBacklog,
  removeAgendaItem,
  restoreAgendaItem,
} from "@runde-tische/contracts/agenda-items";
import { describe, expect } from "vitest";
import { createAgendaItem } from "../../demo/agenda-items.factory.ts";
import { createMeeting } from "../../demo/meetings.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import type { Client } from "../../testing/client.ts";
import { DAY_MS } from "../../testing/clock.ts";
import type { Harness } from "../../testing/harness.ts";
import { openLink } from "../../testing/open-link.ts";
import { test } from "../../testing/test.ts";

const START = new Date("2031-01-14T16:00:00.000Z");

type Kinds = { isInvited?: boolean; isPublished?: boolean };

/** A meeting whose items are named; a name in brackets stands in the internal part. */
const meetingWith = async ({ db }: Harness, tableId: string, names: string[], kind: Kinds = { isInvited: true }) => {
  const meeting = await createMeeting(db, { tableId, startsAt: START, durationMinutes: 60, ...kind });
  const items: Record<string, string> = {};
  for (const name of names) {
    const title = name.replace(/[()]/g, "");
    const part = name === title ? "public" : "internal";
    items[title] = (await createAgendaItem(db, { tableId, meetingId: meeting.id, title, part })).id;
  }
  return { meetingId: meeting.id, items, idOf: (title: string) => items[title] ?? "" };
};

const agendaOf = async (reader: Client, meetingId: string) =>
  (await reader.call(readAgenda, { params: { meetingId } })).body;

const titles = async (reader: Client, meetingId: string) =>
  (await agendaOf(reader, meetingId)).items.map(({ number, title }) => `${number} ${title}`);

const seatOf = async ({ db }: Harness, tableId: string, personId: string, role: "member" | "guest" | "chair") => {
  const seat = await createSeat(db, { tableId, role });
  await createSeatHolding(db, { seatId: seat.id, personId });
  return seat.id;
};

const newItem = { title: "Wohnen", kind: "discussion", durationMinutes: 20 } as const;

describe("reading the agenda", () => {
  test("an internal item leaves no gap in numbers and times of the public part", async ({
    harness,
    coordinator,
    visitor,
    table,
  }) => {
    const { meetingId } = await meetingWith(harness, table.id, ["Begrüßung", "(Personalie)", "Wohnen"]);

    const open = await agendaOf(visitor, meetingId);

    expect(open.items.map(({ number, title, startsAt }) => [number, title, startsAt.slice(11, 16)])).toEqual([
      ["1", "Begrüßung", "16:00"],
      ["2", "Wohnen", "16:15"],
    ]);
    expect(open.endsAt).toBe("2031-01-14T16:30:00.000Z");
    expect(await titles(coordinator, meetingId)).toEqual(["1 Begrüßung", "2 Wohnen", "N1 Personalie"]);
  });

  test("a change to an internal item leaves the public's answer as it was, to the byte", async ({
    harness,
    coordinator,
    visitor,
    table,
  }) => {
    const { meetingId, idOf } = await meetingWith(harness, table.id, ["Begrüßung", "(Personalie)"]);
    const before = await visitor.call(readAgenda, { params: { meetingId } });

    await coordinator.call(changeAgendaItem, {
      params: { agendaItemId: idOf("Personalie") },
      body: { durationMinutes: 120, title: "Kündigung" },
      ifMatch: 1,
    });

    const after = await visitor.call(readAgenda, { params: { meetingId }, ifNoneMatch: before.etag });
    expect(after.status).toBe(304);
    expect((await agendaOf(coordinator, meetingId)).overrunMinutes).toBe(75);
    const logged = await harness.db.change.findFirst({ where: { kind: "agenda-item.changed", meetingId } });
    expect(logged).toMatchObject({ isInternal: true, fields: ["title", "durationMinutes"] });
  });

  test("items wait for the invitation, but not for coordinators and the chair", async ({
    harness,
    coordinator,
    visitor,
    table,
  }) => {
    const { meetingId, idOf } = await meetingWith(harness, table.id, ["Wohnen", "(Personalie)"], { isPublished: true });
    const chair = await harness.person();
    await seatOf(harness, table.id, chair.personId, "chair");
    const member = await harness.person();
    await seatOf(harness, table.id, member.personId, "member");

    const readers = [coordinator, chair, member, visitor];
    const seen = await Promise.all(readers.map((reader) => agendaOf(reader, meetingId)));

    expect(seen.map(({ items }) => items.length)).toEqual([2, 2, 0, 0]);
    const early = await visitor.attempt(readAgendaItem, { params: { agendaItemId: idOf("Wohnen") } });
    expect(early.status).toBe(404);
  });

  test("an invited guest sees their internal item with its true number, and nothing else hidden", async ({
    harness,
    newTable,
  }) => {
    const table = await newTable({ visibility: "closed" });
    const { meetingId, idOf } = await meetingWith(harness, table.id, ["Wohnen", "(Personalie)", "(Vertrag)"]);
    const guest = await harness.person();
    const seatId = await seatOf(harness, table.id, guest.personId, "guest");
    await harness.db.agendaItemGuest.create({ data: { agendaItemId: idOf("Vertrag"), seatId } });

    expect(await titles(guest, meetingId)).toEqual(["N2 Vertrag"]);
    const link = await openLink(harness, { meetingId, seatId, personId: guest.personId });
    expect(await titles(link, meetingId)).toEqual(["N2 Vertrag"]);
    const hidden = await guest.attempt(readAgendaItem, { params: { agendaItemId: idOf("Personalie") } });
    expect(hidden.status).toBe(404);
  });

  test("a personal link shows the internal part of its own meeting only", async ({ harness, table }) => {
    const own = await meetingWith(harness, table.id, ["Wohnen", "(Personalie)"]);
    const other = await meetingWith(harness, table.id, ["Arbeit", "(Vertrag)"]);
    const person = await harness.person();
    const seatId = await seatOf(harness, table.id, person.personId, "member");
    const link = await openLink(harness, { meetingId: own.meetingId, seatId, personId: person.personId });

    expect(await titles(link, own.meetingId)).toEqual(["1 Wohnen", "N1 Personalie"]);
    expect(await titles(link, other.meetingId)).toEqual(["1 Arbeit"]);
  });
});

describe("adding", () => {
  test("appends to its part and shows the presenting organization", async ({ harness, coordinator, table }) => {
    const { meetingId } = await meetingWith(harness, table.id, ["Begrüßung", "(Personalie)"]);
    const organization = await createOrganization(harness.db, { name: "Caritasverband" });
    const seat = await createSeat(harness.db, { tableId: table.id, organizationId: organization.id });

    const { status, body } = await coordinator.call(addAgendaItem, {
      params: { meetingId },
      body: { ...newItem, presenterSeatId: seat.id },
    });

    expect(status).toBe(201);
    expect(body.presenterSeat).toEqual({ id: seat.id, name: "Caritasverband" });
    expect(await titles(coordinator, meetingId)).toEqual(["1 Begrüßung", "2 Wohnen", "N1 Personalie"]);
  });

  test("refuses a presenter from another table", async ({ harness, coordinator, table, newTable }) => {
    const { meetingId } = await meetingWith(harness, table.id, []);
    const seat = await createSeat(harness.db, { tableId: (await newTable()).id });

    const { body } = await coordinator.attempt(addAgendaItem, {
      params: { meetingId },
      body: { ...newItem, presenterSeatId: seat.id },
    });

    expect(body).toMatchObject({ code: "invalid", errors: [{ pointer: "/presenterSeatId" }] });
  });

  test("keeps the order when several add at once", async ({ harness, coordinator, table }) => {
    const { meetingId } = await meetingWith(harness, table.id, []);

    await Promise.all(
      [1, 2, 3, 4].map(() => coordinator.call(addAgendaItem, { params: { meetingId }, body: newItem })),
    );

    const ranks = (await harness.db.agendaItem.findMany({ where: { meetingId } })).map(({ rank }) => rank);
    expect(new Set(ranks).size).toBe(4);
  });
});

describe("two editors", () => {
  test("of one item: the second is refused and the first one's text stays", async ({ harness, coordinator, table }) => {
    const { idOf } = await meetingWith(harness, table.id, ["Wohnen"]);
    const agendaItemId = idOf("Wohnen");
    const change = (text: string) =>
      coordinator.attempt(changeAgendaItem, { params: { agendaItemId }, body: { text }, ifMatch: 1 });

    const answers = await Promise.all([change("von der einen"), change("von der anderen")]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const winner = answers[0]?.status === 200 ? "von der einen" : "von der anderen";
    const { body } = await coordinator.call(readAgendaItem, { params: { agendaItemId } });
    expect([body.text, body.version]).toEqual([winner, 2]);
    const log = await harness.db.change.findMany({ where: { subjectId: agendaItemId }, include: { values: true } });
    expect(log.map(({ values }) => values.map(({ after }) => after))).toEqual([[winner]]);
  });

  test("of two items never get in each other's way", async ({ harness, coordinator, table }) => {
    const { items } = await meetingWith(harness, table.id, ["Wohnen", "Arbeit", "Sprache"]);

    const answers = await Promise.all(
      Object.values(items).map((agendaItemId) =>
        coordinator.attempt(changeAgendaItem, { params: { agendaItemId }, body: { text: "neu" }, ifMatch: 1 }),
      ),
    );

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});

describe("moving", () => {
  test("puts an item before another one, without a new version", async ({ harness, coordinator, table }) => {
    const { meetingId, idOf } = await meetingWith(harness, table.id, ["A", "B", "C"]);

    const { body } = await coordinator.call(moveAgendaItem, {
      params: { agendaItemId: idOf("C") },
      body: { meetingId, part: "public", beforeId: idOf("A") },
    });

    expect(body.version).toBe(1);
    expect(await titles(coordinator, meetingId)).toEqual(["1 C", "2 A", "3 B"]);
  });

  test("of two items at once before the same one keeps both", async ({ harness, coordinator, table }) => {
    const { meetingId, idOf } = await meetingWith(harness, table.id, ["A", "B", "C", "D"]);
    const move = (title: string) =>
      coordinator.attempt(moveAgendaItem, {
        params: { agendaItemId: idOf(title) },
        body: { meetingId, part: "public", beforeId: idOf("A") },
      });

    const answers = await Promise.all([move("C"), move("D")]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const order = (await titles(coordinator, meetingId)).map((title) => title.slice(2));
    expect(order.slice(2)).toEqual(["A", "B"]);
    expect(order.slice(0, 2).toSorted()).toEqual(["C", "D"]);
  });

  test("goes to another meeting, to the internal part and to the backlog", async ({
    harness,
    coordinator,
    visitor,
    table,
  }) => {
    const here = await meetingWith(harness, table.id, ["A", "B"]);
    const there = await meetingWith(harness, table.id, ["X", "(Y)"]);
    const move = (
      title: string,
      body: { meetingId: string | null; part: "public" | "internal"; beforeId: string | null },
    ) => coordinator.call(moveAgendaItem, { params: { agendaItemId: here.idOf(title) }, body });

    await move("A", { meetingId: there.meetingId, part: "internal", beforeId: there.idOf("Y") });
    await move("B", { meetingId: null, part: "public", beforeId: null });

    expect(await titles(coordinator, there.meetingId)).toEqual(["1 X", "N1 A", "N2 Y"]);
    expect((await agendaOf(coordinator, here.meetingId)).items).toEqual([]);
    const backlog = await coordinator.call(readBacklog, { params: { tableId: table.id } });
    expect(backlog.body.items.map(({ title, version }) => [title, version])).toEqual([["B", 2]]);
    expect((await visitor.attempt(readBacklog, { params: { tableId: table.id } })).status).toBe(404);
    expect((await visitor.attempt(readAgendaItem, { params: { agendaItemId: here.idOf("B") } })).status).toBe(404);
  });

  test("refuses a neighbour outside the target, and a meeting of another table", async ({
    harness,
    coordinator,
    table,
    newTable,
  }) => {
    const here = await meetingWith(harness, table.id, ["A", "(N)"]);
    const foreign = await meetingWith(harness, (await newTable()).id, []);
    const params = { agendaItemId: here.idOf("A") };
    const attempt = async (meetingId: string, beforeId: string | null) =>
      (await coordinator.attempt(moveAgendaItem, { params, body: { meetingId, part: "public", beforeId } })).body
        .errors;

    expect(await attempt(here.meetingId, here.idOf("N"))).toMatchObject([{ pointer: "/beforeId" }]);
    expect(await attempt(foreign.meetingId, null)).toMatchObject([{ pointer: "/meetingId" }]);
  });
});

describe("removing and restoring", () => {
  test("brings an item back to where it was, even after others moved there", async ({
    harness,
    coordinator,
    table,
  }) => {
    const { meetingId, idOf } = await meetingWith(harness, table.id, ["A", "B", "C", "D"]);
    const params = { agendaItemId: idOf("B") };

    await coordinator.call(removeAgendaItem, { params, ifMatch: 1 });
    expect((await coordinator.attempt(readAgendaItem, { params })).status).toBe(404);
    await coordinator.call(moveAgendaItem, {
      params: { agendaItemId: idOf("D") },
      body: { meetingId, part: "public", beforeId: idOf("C") },
    });
    await coordinator.call(restoreAgendaItem, { params });

    expect(await titles(coordinator, meetingId)).toEqual(["1 A", "2 B", "3 D", "4 C"]);
  });

  test("a removed item cannot be changed, and its removal needs the version", async ({
    harness,
    coordinator,
    table,
  }) => {
    const { idOf } = await meetingWith(harness, table.id, ["A"]);
    const params = { agendaItemId: idOf("A") };

    expect((await coordinator.attempt(removeAgendaItem, { params, ifMatch: 7 })).status).toBe(412);
    await coordinator.call(removeAgendaItem, { params, ifMatch: 1 });

    const change = await coordinator.attempt(changeAgendaItem, { params, body: { title: "B" }, ifMatch: 2 });
    expect(change.status).toBe(404);
  });
});

describe("copying", () => {
  test("appends the items of the latest earlier meeting in their parts", async ({ harness, coordinator, table }) => {
    const last = await meetingWith(harness, table.id, ["Begrüßung", "(Personalie)", "Verschiedenes"]);
    const next = await createMeeting(harness.db, {
      tableId: table.id,
      startsAt: new Date(START.getTime() + 30 * DAY_MS),
    });
    await coordinator.call(addAgendaItem, { params: { meetingId: next.id }, body: newItem });

    const { body } = await coordinator.call(copyAgenda, { params: { meetingId: next.id } });

    expect(body.items.map(({ number, title }) => `${number} ${title}`)).toEqual([
      "1 Wohnen",
      "2 Begrüßung",
      "3 Verschiedenes",
      "N1 Personalie",
    ]);
    expect(await titles(coordinator, last.meetingId)).toHaveLength(3);
  });
});

describe("the log", () => {
  test("calls a move internal only if nobody in the public sees either end", async ({
    harness,
    coordinator,
    table,
  }) => {
    const open = await meetingWith(harness, table.id, ["A"]);
    const early = await meetingWith(harness, table.id, ["B"], { isPublished: true });
    const toBacklog = { meetingId: null, part: "public", beforeId: null } as const;

    await coordinator.call(moveAgendaItem, { params: { agendaItemId: open.idOf("A") }, body: toBacklog });
    await coordinator.call(moveAgendaItem, { params: { agendaItemId: early.idOf("B") }, body: toBacklog });

    const log = await harness.db.change.findMany({ where: { tableId: table.id }, orderBy: { id: "asc" } });
    expect(log.map(({ subjectId, isInternal }) => [subjectId, isInternal])).toEqual([
      [open.idOf("A"), false],
      [early.idOf("B"), true],
    ]);
  });
});

describe("the backlog", () => {
  test("takes items of those who manage the table", async ({ harness, coordinator, table }) => {
    const member = await harness.person();
    await seatOf(harness, table.id, member.personId, "member");
    const add = { params: { tableId: table.id }, body: newItem };

    const { body } = await coordinator.call(addBacklogItem, add);

    expect(body).toMatchObject({ meetingId: null, title: "Wohnen", part: "public" });
    expect((await member.attempt(addBacklogItem, add)).status).toBe(403);
  });
});
