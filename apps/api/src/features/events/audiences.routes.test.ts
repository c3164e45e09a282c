import { addAgendaItem, addBacklogItem, changeAgendaItem, moveAgendaItem } from "@runde-tische/contracts/agenda-items";
import { uploadItemFile, uploadTaskFile } from "@runde-tische/contracts/files";
import { changeGuest } from "@runde-tische/contracts/guests";
import { planMeeting, publishMeeting } from "@runde-tische/contracts/meetings";
import { addSeat, fillSeat } from "@runde-tische/contracts/seats";
import { addTask } from "@runde-tische/contracts/tasks";
import { describe, expect } from "vitest";
import { createAgendaItem } from "../../demo/agenda-items.factory.ts";
import { createMeeting } from "../../demo/meetings.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import { createTask } from "../../demo/tasks.factory.ts";
import { DAY_MS } from "../../testing/clock.ts";
import { png } from "../../testing/file-contents.ts";
import { follow, linkCookie, quiet, signedInCookie } from "../../testing/follow.ts";
import type { Harness } from "../../testing/harness.ts";
import { openLink } from "../../testing/open-link.ts";
import { test as base } from "../../testing/test.ts";
import { upload } from "../../testing/upload.ts";

type Stream = Awaited<ReturnType<typeof follow>>;
type Follows = { cookie?: string; meetingId?: string };

const test = base.extend<{
  /** Opens streams of these readers, of the table or of one meeting. */
  readers: <N extends string>(tableId: string, readers: Record<N, Follows>) => Promise<(work: Work) => Promise<N[]>>;
  address: string;
}>({
  address: [
    async ({ harness }, use) => use(await harness.app.listen({ port: 0, host: "127.0.0.1" })),
    { scope: "file" },
  ],
  readers: async ({ address }, use) => {
    const opened: Stream[] = [];
    await use(async (tableId, readers) => {
      const streams = await Promise.all(
        Object.entries<Follows>(readers).map(async ([name, { cookie, meetingId }]) => {
          const path = meetingId ? `meetings/${meetingId}` : `round-tables/${tableId}`;
          return { name, ...(await follow(`${address}/api/v1/${path}/events`, cookie)) };
        }),
      );
      opened.push(...streams);
      await quiet();
      return async (work) => {
        const before = streams.map(({ count }) => count());
        await work();
        await quiet();
        return streams.filter(({ count }, index) => count() > (before[index] ?? 0)).map(({ name }) => name) as never[];
      };
    });
    await Promise.all(opened.map(({ close }) => close()));
  },
});

type Work = () => Promise<unknown>;

const holder = async (harness: Harness, tableId: string, role: "chair" | "member" | "guest") => {
  const person = await harness.person();
  const seat = await createSeat(harness.db, { tableId, role });
  await createSeatHolding(harness.db, { seatId: seat.id, personId: person.personId });
  return { ...person, seatId: seat.id, cookie: (await signedInCookie(harness, person)).cookie };
};

const item = { title: "Wohnen", kind: "discussion" as const, durationMinutes: 10, part: "public" as const };

describe("news of a meeting", () => {
  test("reach whom the meeting and its items are shown to, step by step", async ({
    harness,
    table,
    coordinator,
    readers,
  }) => {
    const chair = await holder(harness, table.id, "chair");
    const member = await holder(harness, table.id, "member");
    const managing = await signedInCookie(harness, { ...coordinator, secondFactor: true });
    const told = await readers(table.id, { visitor: {}, member, chair, coordinator: managing });
    const inTable = { params: { tableId: table.id } };
    const startsAt = new Date(harness.clock.now().getTime() + 30 * DAY_MS).toISOString();
    const fields = { title: null, durationMinutes: 60, place: null, address: null, onlineUrl: null };
    let meetingId = "";

    const planned = await told(async () => {
      const body = { ...fields, startsAt, access: [], accessNote: null };
      meetingId = (await coordinator.call(planMeeting, { ...inTable, body })).body.id;
    });
    const inMeeting = { params: { meetingId } };
    const backlog = await told(() => coordinator.call(addBacklogItem, { ...inTable, body: item }));
    const drafted = await told(() => coordinator.call(addAgendaItem, { ...inMeeting, body: item }));
    const published = await told(() => coordinator.call(publishMeeting, inMeeting));
    const uninvited = await told(() => coordinator.call(addAgendaItem, { ...inMeeting, body: item }));
    await harness.db.meeting.update({ where: { id: meetingId }, data: { invitedAt: harness.clock.now() } });
    const internal = await told(() =>
      coordinator.call(addAgendaItem, { ...inMeeting, body: { ...item, part: "internal" } }),
    );
    const open = await told(() => coordinator.call(addAgendaItem, { ...inMeeting, body: item }));

    expect({ planned, backlog, drafted, published, uninvited, internal, open }).toEqual({
      planned: ["coordinator"],
      backlog: ["coordinator"],
      drafted: ["coordinator"],
      published: ["visitor", "member", "chair", "coordinator"],
      uninvited: ["chair", "coordinator"],
      internal: ["member", "chair", "coordinator"],
      open: ["visitor", "member", "chair", "coordinator"],
    });
  });

  test("at a closed table reach a guest of single items only with these, by account and by link", async ({
    harness,
    newTable,
    coordinator,
    readers,
  }) => {
    const table = await newTable({ visibility: "closed" });
    const meeting = await createMeeting(harness.db, { tableId: table.id, isInvited: true });
    const place = { tableId: table.id, meetingId: meeting.id };
    const own = await createAgendaItem(harness.db, { ...place, part: "internal" });
    const other = await createAgendaItem(harness.db, { ...place, part: "internal" });
    const open = await createAgendaItem(harness.db, place);
    const guest = await holder(harness, table.id, "guest");
    const seated = { seatId: guest.seatId, personId: guest.personId };
    await harness.db.agendaItemGuest.create({ data: { agendaItemId: own.id, seatId: guest.seatId } });
    const { linkId } = await openLink(harness, { ...seated, meetingId: meeting.id });
    const told = await readers(table.id, {
      guest: { cookie: guest.cookie, meetingId: meeting.id },
      link: { cookie: await linkCookie(harness, linkId), meetingId: meeting.id },
    });
    const rename = (agendaItemId: string) => () =>
      coordinator.call(changeAgendaItem, { params: { agendaItemId }, ifMatch: 1, body: { title: "Anders" } });
    const inGuest = { params: { meetingId: meeting.id, seatId: guest.seatId } };

    expect(await told(rename(own.id))).toEqual(["guest", "link"]);
    expect(await told(rename(other.id))).toEqual([]);
    expect(await told(rename(open.id))).toEqual([]);
    const invite = () =>
      coordinator.call(changeGuest, { ...inGuest, body: { agendaItems: [{ id: other.id, isInvited: true }] } });
    expect(await told(invite)).toEqual(["guest", "link"]);
  });

  test("at a closed table tell of a file only whom it is shown to", async ({
    harness,
    newTable,
    coordinator,
    readers,
  }) => {
    const table = await newTable({ visibility: "closed" });
    const meeting = await createMeeting(harness.db, { tableId: table.id, isInvited: true });
    const place = { tableId: table.id, meetingId: meeting.id, part: "internal" } as const;
    const own = await createAgendaItem(harness.db, place);
    const other = await createAgendaItem(harness.db, place);
    const member = await holder(harness, table.id, "member");
    const guest = await holder(harness, table.id, "guest");
    await harness.db.agendaItemGuest.create({ data: { agendaItemId: own.id, seatId: guest.seatId } });
    const assigneeSeatId = guest.seatId;
    const task = await createTask(harness.db, { tableId: table.id, assigneeSeatId });
    const told = await readers(table.id, { member, guest: { cookie: guest.cookie, meetingId: meeting.id } });
    const taskFile = () => upload(coordinator, uploadTaskFile, { params: { taskId: task.id }, content: png() });
    const itemFile = (agendaItemId: string, audience: "public" | "seats") => () =>
      upload(coordinator, uploadItemFile, { params: { agendaItemId }, audience, content: png() });

    expect(await told(itemFile(own.id, "public"))).toEqual(["member", "guest"]);
    expect(await told(itemFile(own.id, "seats"))).toEqual(["member"]);
    expect(await told(itemFile(other.id, "public"))).toEqual(["member"]);
    expect(await told(taskFile)).toEqual(["member", "guest"]);
  });

  test("at a closed table include for its links who holds the seats, for a guest of single items nothing of that", async ({
    harness,
    newTable,
    coordinator,
    readers,
  }) => {
    const table = await newTable({ visibility: "closed" });
    const meeting = await createMeeting(harness.db, { tableId: table.id, isInvited: true });
    const itsItem = await createAgendaItem(harness.db, { tableId: table.id, meetingId: meeting.id });
    const member = await holder(harness, table.id, "member");
    const guest = await holder(harness, table.id, "guest");
    await harness.db.agendaItemGuest.create({ data: { agendaItemId: itsItem.id, seatId: guest.seatId } });
    const linkOf = async ({ seatId, personId }: typeof member) => {
      const { linkId } = await openLink(harness, { seatId, personId, meetingId: meeting.id });
      return { cookie: await linkCookie(harness, linkId), meetingId: meeting.id };
    };
    const told = await readers(table.id, { link: await linkOf(member), guest: await linkOf(guest) });
    const inTable = { params: { tableId: table.id } };
    const seat = { organizationId: null, group: "citizens" as const, role: "member" as const, hasVote: true };
    let seatId = "";

    const added = await told(async () => {
      seatId = (await coordinator.call(addSeat, { ...inTable, body: seat })).body.id;
    });
    const filled = await told(() =>
      coordinator.call(fillSeat, {
        params: { seatId },
        body: { person: { name: "Dora", mail: null, phone: null, language: "de" }, role: "delegate" },
      }),
    );
    const task = { title: "Raum buchen", text: "", dueOn: null, agendaItemId: null, meetingId: null };
    const assignee = { kind: "seat" as const, id: seatId };
    const given = await told(() => coordinator.call(addTask, { ...inTable, body: { ...task, assignee } }));

    expect({ added, filled, given }).toEqual({ added: ["link"], filled: ["link"], given: [] });
  });

  test("that may have been lost with the connection are told to whoever watches, once", async ({
    harness,
    newTable,
    readers,
  }) => {
    const table = await newTable({ visibility: "closed" });
    const meeting = await createMeeting(harness.db, { tableId: table.id, isInvited: true });
    const itsItem = await createAgendaItem(harness.db, { tableId: table.id, meetingId: meeting.id });
    const member = await holder(harness, table.id, "member");
    const guest = await holder(harness, table.id, "guest");
    await harness.db.agendaItemGuest.create({ data: { agendaItemId: itsItem.id, seatId: guest.seatId } });
    const { linkId } = await openLink(harness, {
      seatId: member.seatId,
      personId: member.personId,
      meetingId: meeting.id,
    });
    const told = await readers(table.id, {
      member,
      link: { cookie: await linkCookie(harness, linkId), meetingId: meeting.id },
      guest: { cookie: guest.cookie, meetingId: meeting.id },
    });

    const lost = await told(async () => {
      await harness.db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'LISTEN%' AND pid <> pg_backend_pid()`;
      await quiet();
      await quiet();
    });

    expect(lost).toEqual(["member", "link", "guest"]);
    expect(await told(async () => undefined)).toEqual([]);
  });

  test("at a closed table do not reach the personal link of another meeting", async ({
    harness,
    newTable,
    coordinator,
    readers,
  }) => {
    const table = await newTable({ visibility: "closed" });
    const meeting = await createMeeting(harness.db, { tableId: table.id, isInvited: true });
    const other = await createMeeting(harness.db, { tableId: table.id, isInvited: true });
    const { seatId, personId } = await holder(harness, table.id, "member");
    const { linkId } = await openLink(harness, { seatId, personId, meetingId: meeting.id });
    const link = { cookie: await linkCookie(harness, linkId), meetingId: meeting.id };
    const told = await readers(table.id, { link });
    const add = (meetingId: string) => () => coordinator.call(addAgendaItem, { params: { meetingId }, body: item });
    const moved = await createAgendaItem(harness.db, { tableId: table.id, meetingId: meeting.id });

    expect(await told(add(meeting.id))).toEqual(["link"]);
    expect(await told(add(other.id))).toEqual([]);
    const leave = () =>
      coordinator.call(moveAgendaItem, {
        params: { agendaItemId: moved.id },
        body: { meetingId: other.id, part: "public", beforeId: null },
      });
    expect(await told(leave)).toEqual(["link"]);
  });
});

test("news of a task reach those at the table, and whoever has to do it", async ({
  harness,
  table,
  coordinator,
  stranger,
  readers,
}) => {
  const member = await holder(harness, table.id, "member");
  const assignee = await harness.person();
  await harness.db.tableCoordinator.create({ data: { tableId: table.id, personId: assignee.personId } });
  const told = await readers(table.id, {
    stranger: await signedInCookie(harness, stranger),
    assignee: await signedInCookie(harness, assignee),
    member,
  });
  const task = { title: "Raum buchen", text: "", dueOn: null, agendaItemId: null, meetingId: null };
  const body = { ...task, assignee: { kind: "person" as const, id: assignee.personId } };

  expect(await told(() => coordinator.call(addTask, { params: { tableId: table.id }, body }))).toEqual([
    "assignee",
    "member",
  ]);
});
