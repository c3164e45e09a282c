import { listTableChanges } from "@runde-tische/contracts/changes";
import {
  addTask,
  changeTask,
  listMeetingTasks,
  listMyTasks,
  listTableTasks,
  listTaskChanges,
  readTask,
  setTaskStatus,
  type TaskStatus,
} from "@runde-tische/contracts/tasks";
import { describe, expect } from "vitest";
import { createAgendaItem } from "../../demo/agenda-items.factory.ts";
import { createMeeting } from "../../demo/meetings.factory.ts";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import { createTask } from "../../demo/tasks.factory.ts";
import type { Harness } from "../../testing/harness.ts";
import { openLink } from "../../testing/open-link.ts";
import { test } from "../../testing/test.ts";

/** Somebody signed in who holds a seat of an organization of its own at the table. */
const seatHolder = async (harness: Harness, tableId: string, role: "member" | "guest" = "member") => {
  const client = await harness.person();
  const organization = await createOrganization(harness.db);
  const seat = await createSeat(harness.db, { tableId, organizationId: organization.id, role });
  await createSeatHolding(harness.db, { seatId: seat.id, personId: client.personId });
  return { ...client, seatId: seat.id, organizationId: organization.id, organizationName: organization.name };
};

const newTask = (kind: "seat" | "person" | "organization", id: string) => ({
  title: "Wohnungen auflisten",
  assignee: { kind, id },
  dueOn: "2031-02-01",
});

describe("giving a task", () => {
  test("to a seat shows its organization, the item and the day", async ({ harness, coordinator, table }) => {
    const holder = await seatHolder(harness, table.id);
    const meeting = await createMeeting(harness.db, { tableId: table.id, isInvited: true });
    const item = await createAgendaItem(harness.db, { tableId: table.id, meetingId: meeting.id, part: "internal" });

    const { status, body } = await coordinator.call(addTask, {
      params: { tableId: table.id },
      body: { ...newTask("seat", holder.seatId), agendaItemId: item.id },
    });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      meetingId: meeting.id,
      agendaItem: { id: item.id, title: item.title },
      part: "internal",
      assignee: { kind: "seat", id: holder.seatId, name: holder.organizationName },
      dueOn: "2031-02-01",
      isOverdue: false,
      status: "open",
    });
  });

  test("works for whoever belongs to the table, and for nobody else", async ({
    harness,
    coordinator,
    stranger,
    table,
  }) => {
    const holder = await seatHolder(harness, table.id);
    const colleague = await createMembership(harness.db, { organizationId: holder.organizationId });
    const foreign = await createOrganization(harness.db);
    const give = async (kind: "seat" | "person" | "organization", id: string) =>
      (await coordinator.attempt(addTask, { params: { tableId: table.id }, body: newTask(kind, id) })).status;

    expect(await give("person", holder.personId)).toBe(201);
    expect(await give("person", colleague.personId)).toBe(201);
    expect(await give("person", coordinator.personId)).toBe(201);
    expect(await give("organization", holder.organizationId)).toBe(201);
    expect(await give("person", stranger.personId)).toBe(400);
    expect(await give("organization", foreign.id)).toBe(400);
    expect(await give("seat", foreign.id)).toBe(400);
  });
});

describe("who sees a task", () => {
  test("those at the table and whoever it was given to", async ({ harness, coordinator, stranger, visitor, table }) => {
    const holder = await seatHolder(harness, table.id);
    const guest = await seatHolder(harness, table.id, "guest");
    const colleague = await harness.person();
    await createMembership(harness.db, { organizationId: holder.organizationId, personId: colleague.personId });
    const task = await createTask(harness.db, { tableId: table.id, assigneePersonId: colleague.personId });
    const params = { taskId: task.id };

    const readers = [coordinator, holder, colleague, guest, stranger, visitor];
    const answers = await Promise.all(readers.map((reader) => reader.attempt(readTask, { params })));

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404, 404, 404]);
  });

  test("an assignee who does not see the item is not told its title", async ({ harness, newTable }) => {
    const table = await newTable({ visibility: "closed" });
    const guest = await seatHolder(harness, table.id, "guest");
    const meeting = await createMeeting(harness.db, { tableId: table.id, isInvited: true });
    const item = await createAgendaItem(harness.db, { tableId: table.id, meetingId: meeting.id, part: "internal" });
    const task = await createTask(harness.db, {
      tableId: table.id,
      assigneeSeatId: guest.seatId,
      agendaItemId: item.id,
      part: "internal",
    });

    const { body } = await guest.call(readTask, { params: { taskId: task.id } });

    expect(body.agendaItem).toBeNull();
  });

  test("a personal link lists and finishes its own tasks, and sees no others", async ({ harness, newTable }) => {
    const table = await newTable({ visibility: "closed" });
    const holder = await seatHolder(harness, table.id);
    const other = await seatHolder(harness, table.id);
    const meeting = await createMeeting(harness.db, { tableId: table.id, isInvited: true });
    const own = await createTask(harness.db, { tableId: table.id, assigneeSeatId: holder.seatId });
    const foreign = await createTask(harness.db, {
      tableId: table.id,
      meetingId: meeting.id,
      assigneeSeatId: other.seatId,
    });
    const link = await openLink(harness, { meetingId: meeting.id, seatId: holder.seatId, personId: holder.personId });

    const listed = await link.call(listMeetingTasks, { params: { meetingId: meeting.id } });
    const done = await link.call(setTaskStatus, { params: { taskId: own.id }, body: { status: "done" }, ifMatch: 1 });

    expect(listed.body.items.map(({ id }) => id)).toEqual([own.id]);
    expect(done.body).toMatchObject({ status: "done", may: { edit: false, finish: true } });
    expect(done.body.finishedAt).not.toBeNull();
    expect((await link.attempt(readTask, { params: { taskId: foreign.id } })).status).toBe(404);
    expect((await holder.call(listMeetingTasks, { params: { meetingId: meeting.id } })).body.items).toHaveLength(1);
  });
});

describe("finishing", () => {
  test("is for the assignee: of an organization, its admins", async ({ harness, coordinator, table }) => {
    const holder = await seatHolder(harness, table.id);
    const bystander = await seatHolder(harness, table.id);
    const admin = await harness.person();
    const { organizationId } = holder;
    await createMembership(harness.db, { organizationId, personId: admin.personId, role: "admin" });
    const task = await createTask(harness.db, { tableId: table.id, assigneeOrganizationId: organizationId });
    const params = { taskId: task.id };

    const refused = await bystander.attempt(setTaskStatus, { params, body: { status: "done" }, ifMatch: 1 });
    await admin.call(setTaskStatus, { params, body: { status: "done" }, ifMatch: 1 });
    const reopened = await coordinator.call(setTaskStatus, { params, body: { status: "open" }, ifMatch: 2 });

    expect(refused.status).toBe(403);
    expect(reopened.body).toMatchObject({ status: "open", finishedAt: null, version: 3 });
    const history = (await admin.call(listTaskChanges, { params })).body.items;
    expect(history.map(({ kind, fields }) => [kind, fields])).toEqual([
      ["task.status-set", ["status"]],
      ["task.status-set", ["status"]],
    ]);
    expect(history.every(({ actor }) => actor !== null)).toBe(true);
  });

  test("reopening and beginning too, but letting a task drop, and taking it up again, is the coordinator's", async ({
    harness,
    coordinator,
    table,
  }) => {
    const holder = await seatHolder(harness, table.id);
    const task = await createTask(harness.db, { tableId: table.id, assigneeSeatId: holder.seatId });
    const set = (who: typeof coordinator, status: TaskStatus, ifMatch: number) =>
      who.attempt(setTaskStatus, { params: { taskId: task.id }, body: { status }, ifMatch });

    for (const [index, status] of (["done", "open", "progress"] as const).entries())
      expect((await set(holder, status, index + 1)).status).toBe(200);
    expect((await set(holder, "dropped", 4)).body.code).toBe("forbidden");
    expect((await set(coordinator, "dropped", 4)).status).toBe(200);

    expect((await set(holder, "open", 5)).body.code).toBe("forbidden");
    const { body } = await holder.call(readTask, { params: { taskId: task.id } });
    expect(body).toMatchObject({ status: "dropped", may: { finish: false } });
    expect((await set(coordinator, "open", 5)).status).toBe(200);
  });

  test("by two at once: one of them is told that the task has changed", async ({ harness, coordinator, table }) => {
    const holder = await seatHolder(harness, table.id);
    const task = await createTask(harness.db, { tableId: table.id, assigneeSeatId: holder.seatId });
    const set = { params: { taskId: task.id }, ifMatch: 1 };

    const answers = await Promise.all([
      holder.attempt(setTaskStatus, { ...set, body: { status: "done" } }),
      coordinator.attempt(setTaskStatus, { ...set, body: { status: "progress" } }),
    ]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });
});

describe("changing", () => {
  test("is for those who manage the table, and the log keeps what changed", async ({
    harness,
    coordinator,
    visitor,
    table,
  }) => {
    const holder = await seatHolder(harness, table.id);
    const task = await createTask(harness.db, { tableId: table.id, assigneeSeatId: holder.seatId, title: "Alt" });
    const change = {
      params: { taskId: task.id },
      body: { title: "Neu", dueOn: "2031-03-01", assignee: { kind: "person" as const, id: holder.personId } },
      ifMatch: 1,
    };

    const refused = await holder.attempt(changeTask, change);
    const { body } = await coordinator.call(changeTask, change);

    expect(refused.status).toBe(403);
    expect(body).toMatchObject({ title: "Neu", dueOn: "2031-03-01", assignee: { kind: "person" }, version: 2 });
    const log = await coordinator.call(listTableChanges, { params: { tableId: table.id } });
    expect(log.body.items[0]).toMatchObject({ kind: "task.changed", subjectId: task.id });
    expect(log.body.items[0]?.fields.toSorted()).toEqual(["assignee", "dueOn", "title"]);
    expect((await visitor.attempt(listTableChanges, { params: { tableId: table.id } })).status).toBe(404);
    expect((await holder.attempt(listTableChanges, { params: { tableId: table.id } })).status).toBe(404);
  });
});

describe("lists", () => {
  test("open tasks come by due date, then finished ones, page by page", async ({ harness, table }) => {
    const holder = await seatHolder(harness, table.id);
    const make = (title: string, dueOn: string | null, status: "open" | "done" = "open") =>
      createTask(harness.db, {
        tableId: table.id,
        assigneeSeatId: holder.seatId,
        title,
        status,
        dueOn: dueOn && new Date(dueOn),
      });
    await make("ohne Termin", null);
    await make("erledigt", "2026-01-01", "done");
    await make("später", "2031-05-01");
    await make("überfällig", "2026-02-01");

    const params = { tableId: table.id };
    const first = (await holder.call(listTableTasks, { params, query: { limit: 3 } })).body;
    const rest = (await holder.call(listTableTasks, { params, query: { limit: 3, cursor: first.nextCursor ?? "" } }))
      .body;

    expect([...first.items, ...rest.items].map(({ title, isOverdue }) => [title, isOverdue])).toEqual([
      ["überfällig", true],
      ["später", false],
      ["ohne Termin", false],
      ["erledigt", false],
    ]);
  });

  test("a task is overdue from the day after, by the table's own clock", async ({ harness, newTable }) => {
    const table = await newTable({ timeZone: "Pacific/Kiritimati" });
    const holder = await seatHolder(harness, table.id);
    const now = harness.clock.now();
    const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
      .toZonedDateTimeISO("Pacific/Kiritimati")
      .toPlainDate();
    const make = (day: Temporal.PlainDate) =>
      createTask(harness.db, { tableId: table.id, assigneeSeatId: holder.seatId, dueOn: new Date(day.toString()) });
    const due = await make(today);
    const late = await make(today.subtract({ days: 1 }));

    const read = async (taskId: string) => (await holder.call(readTask, { params: { taskId } })).body.isOverdue;

    expect([await read(due.id), await read(late.id)]).toEqual([false, true]);
  });

  test("my tasks are my own, my seats' and, for admins, my organizations'", async ({ harness, table }) => {
    const holder = await seatHolder(harness, table.id);
    const { personId, seatId, organizationId } = holder;
    const other = await seatHolder(harness, table.id);
    await createMembership(harness.db, { organizationId, personId, role: "admin" });
    const make = (title: string, assignee: object) => createTask(harness.db, { tableId: table.id, title, ...assignee });
    await make("selbst", { assigneePersonId: personId });
    await make("Sitz", { assigneeSeatId: seatId });
    await make("Verein", { assigneeOrganizationId: organizationId });
    await make("fremd", { assigneeSeatId: other.seatId });

    const { body } = await holder.call(listMyTasks, { query: {} });

    expect(body.items.map(({ title }) => title).toSorted()).toEqual(["Sitz", "Verein", "selbst"]);
    expect((await harness.visitor.attempt(listMyTasks, {})).status).toBe(401);
  });
});
