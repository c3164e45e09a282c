import type { BodyOf } from "@runde-tische/contracts/endpoint";
import { sendInvitations } from "@runde-tische/contracts/invitations";
import { publishMeeting } from "@runde-tische/contracts/meetings";
import {
  changeRoundTable,
  createRoundTable,
  listRoundTables,
  readRoundTable,
} from "@runde-tische/contracts/round-tables";
import { describe, expect } from "vitest";
import { createMeeting } from "../../demo/meetings.factory.ts";
import { appointCoordinator, createMunicipality } from "../../demo/municipalities.factory.ts";
import { test } from "../../testing/test.ts";

type NewTable = BodyOf<typeof createRoundTable>;

const newTable: NewTable = {
  title: "Runder Tisch Wohnen",
  purpose: "Wohnraum",
  topics: ["Wohnen"],
  municipalityArs: "09777",
  visibility: "network",
};

describe("reading tables", () => {
  test("a closed table and one that is not there answer alike", async ({ newTable, visitor }) => {
    const closed = await newTable({ visibility: "closed" });

    const hidden = await visitor.attempt(readRoundTable, { params: { tableId: closed.id } });
    const absent = await visitor.attempt(readRoundTable, {
      params: { tableId: "01890000-0000-7000-8000-000000000000" },
    });

    expect([hidden.status, absent.status]).toEqual([404, 404]);
    expect({ ...hidden.body, requestId: "" }).toEqual({ ...absent.body, requestId: "" });
  });

  test("the list goes on page by page and leaves out what one may not see", async ({ newTable, visitor }) => {
    const topic = "Seitenweise";
    for (const title of ["C", "A", "B"]) await newTable({ title, topics: [topic] });
    await newTable({ title: "Geheim", topics: [topic], visibility: "closed" });

    const first = await visitor.call(listRoundTables, { query: { topic, limit: 2 } });
    const second = await visitor.call(listRoundTables, {
      query: { topic, limit: 2, cursor: first.body.nextCursor ?? "" },
    });

    expect([...first.body.items, ...second.body.items].map(({ title }) => title)).toEqual(["A", "B", "C"]);
    expect(second.body.nextCursor).toBeNull();
  });

  test.for([
    ["a NUL byte in a search", { q: "Wohnen\u0000" }],
    ["a cursor that was never given out", { cursor: "nonsense" }],
    ["a cursor with values of another kind", { cursor: Buffer.from('["A","no id"]').toString("base64url") }],
  ] as const)("%s is bad input, not a failure", async ([, query], { visitor }) => {
    const refused = await visitor.attempt(listRoundTables, { query });

    expect([refused.status, refused.body.code]).toEqual([400, "invalid"]);
  });

  test("who coordinates stands there by name for those at the table alone", async ({
    table,
    visitor,
    stranger,
    coordinator,
  }) => {
    const params = { tableId: table.id };
    const seen = [visitor, stranger, coordinator].map(
      async (client) => (await client.call(readRoundTable, { params })).body,
    );

    expect((await Promise.all(seen)).map(({ coordinators }) => coordinators.length)).toEqual([0, 0, 1]);
  });

  test("an unchanged table is not sent twice", async ({ table, visitor }) => {
    const { etag } = await visitor.call(readRoundTable, { params: { tableId: table.id } });

    const again = await visitor.call(readRoundTable, { params: { tableId: table.id }, ifNoneMatch: etag });

    expect([again.status, again.text]).toEqual([304, ""]);
  });
});

describe("setting up and changing tables", () => {
  test("a county's coordinator sets up tables in its municipalities", async ({ harness, coordinator }) => {
    await createMunicipality(harness.db, "09777");
    await appointCoordinator(harness.db, "09777", coordinator.personId);

    const { status, body } = await coordinator.call(createRoundTable, { body: newTable });

    expect([status, body.status, body.may.manage]).toEqual([201, "active", true]);
  });

  test.for(["proposed", "archived"] as const)(
    "a table that is %s publishes and invites nobody",
    async (status, { newTable, coordinator, harness }) => {
      const { id: tableId } = await newTable({ status });
      const { id: meetingId } = await createMeeting(harness.db, { tableId });

      const published = await coordinator.attempt(publishMeeting, { params: { meetingId } });
      const invited = await coordinator.attempt(sendInvitations, { params: { meetingId } });

      expect([published.body.code, invited.body.code]).toEqual(["conflict", "conflict"]);
    },
  );

  test("without a second factor in the session a coordinator is asked for it", async ({ harness }) => {
    await createMunicipality(harness.db, "09778");
    const person = await harness.person();
    await appointCoordinator(harness.db, "09778", person.personId);

    const refused = await person.attempt(createRoundTable, { body: { ...newTable, municipalityArs: "09778" } });

    expect([refused.status, refused.body.code]).toEqual([403, "second-factor-required"]);
  });

  test("of two editors the second one hears that the table has changed, and nothing is overwritten", async ({
    table,
    coordinator,
  }) => {
    const params = { tableId: table.id };
    await coordinator.call(changeRoundTable, { params, body: { title: "Erste Fassung" }, ifMatch: 1 });

    const second = await coordinator.attempt(changeRoundTable, {
      params,
      body: { title: "Zweite Fassung" },
      ifMatch: 1,
    });

    expect([second.status, second.body.code]).toEqual([412, "stale"]);
    expect((await coordinator.call(readRoundTable, { params })).body.title).toBe("Erste Fassung");
  });

  test("a NUL byte in a text is bad input, not a failure", async ({ table, coordinator }) => {
    const body = { purpose: "Wohn\u0000raum" };
    const refused = await coordinator.attempt(changeRoundTable, { params: { tableId: table.id }, body, ifMatch: 1 });

    expect([refused.status, refused.body.code]).toEqual([400, "invalid"]);
  });

  test("a change without a version is refused", async ({ table, coordinator }) => {
    const refused = await coordinator.attempt(changeRoundTable, { params: { tableId: table.id }, body: {} });

    expect([refused.status, refused.body.code]).toEqual([428, "version-required"]);
  });

  test("unknown keys and bad values are named by pointer", async ({ table, coordinator }) => {
    const body = { title: "", rules: { quorumPercent: 120 }, colour: "red" };
    const refused = await coordinator.send(changeRoundTable, { params: { tableId: table.id }, body, ifMatch: 1 });

    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({
      code: "invalid",
      errors: expect.arrayContaining([expect.objectContaining({ pointer: "/title" })]),
    });
  });

  test("the log names fields, the values stand beside it", async ({ table, coordinator, harness }) => {
    await coordinator.call(changeRoundTable, { params: { tableId: table.id }, body: { title: "Neu" }, ifMatch: 1 });

    const [change] = await harness.db.change.findMany({ where: { subjectId: table.id }, include: { values: true } });

    expect(change).toMatchObject({
      kind: "round-table.changed",
      fields: ["title"],
      actorPersonId: coordinator.personId,
    });
    expect(change?.values).toMatchObject([{ field: "title", before: table.title, after: "Neu" }]);
    await expect(harness.db.change.deleteMany({ where: { subjectId: table.id } })).rejects.toThrow("append-only");
  });
});

describe("the same request twice", () => {
  const key = (name: string) => `key-${name}-0123456789`;

  test("at once does the work once", async ({ harness, coordinator }) => {
    await createMunicipality(harness.db, "09777");
    await appointCoordinator(harness.db, "09777", coordinator.personId);
    const body = { ...newTable, title: "Doppelt" };
    const send = () => coordinator.send(createRoundTable, { body, idempotencyKey: key("twice") });

    const statuses = (await Promise.all([send(), send()])).map(({ status }) => status).sort();
    const later = await send();

    expect(await harness.db.roundTable.count({ where: { title: "Doppelt" } })).toBe(1);
    expect([
      [201, 201],
      [201, 409],
    ]).toContainEqual(statuses);
    expect(later.status).toBe(201);
  });

  test("with another body is refused", async ({ harness, coordinator }) => {
    await createMunicipality(harness.db, "09777");
    await appointCoordinator(harness.db, "09777", coordinator.personId);
    await coordinator.call(createRoundTable, { body: newTable, idempotencyKey: key("other") });

    const refused = await coordinator.attempt(createRoundTable, {
      body: { ...newTable, title: "Anders" },
      idempotencyKey: key("other"),
    });

    expect([refused.status, refused.body.code]).toEqual([409, "key-reused"]);
  });
});
