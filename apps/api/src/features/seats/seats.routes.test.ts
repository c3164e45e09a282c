import { addSeat, changeSeat, endSeat, listOrganizationSeats, listSeats } from "@runde-tische/contracts/seats";
import { describe, expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import { test } from "../../testing/test.ts";

describe("seeing the seats of a table", () => {
  test("the public sees organizations and groups, never a name", async ({
    harness,
    table,
    visitor,
    coordinator,
    stranger,
  }) => {
    const organization = await createOrganization(harness.db, { name: "AWO Kreisverband" });
    const { id: citizenId } = await createPerson(harness.db, { name: "Ada Bürgerin" });
    const seat = await createSeat(harness.db, { tableId: table.id, organizationId: organization.id });
    const citizen = await createSeat(harness.db, { tableId: table.id });
    await createSeatHolding(harness.db, { seatId: seat.id, personId: stranger.personId });
    await createSeatHolding(harness.db, { seatId: citizen.id, personId: citizenId });
    const params = { tableId: table.id };

    const open = await visitor.call(listSeats, { params });
    const managed = await coordinator.call(listSeats, { params });
    const held = await stranger.call(listSeats, { params });

    expect(open.body.items.map(({ organization, holdings }) => [organization?.name, holdings])).toEqual([
      ["AWO Kreisverband", []],
      [undefined, []],
    ]);
    expect(open.text).not.toContain("Bürgerin");
    for (const { body } of [managed, held])
      expect(body.items.flatMap(({ holdings }) => holdings.map(({ name }) => name))).toContain("Ada Bürgerin");
    expect(managed.body.items[0]?.may).toEqual({ manage: true, fill: true });
    expect(held.body.items[0]?.may).toEqual({ manage: false, fill: false });
  });

  test("a closed table's seats are not there for others, but an organization's admin sees its own", async ({
    harness,
    newTable,
    stranger,
  }) => {
    const table = await newTable({ visibility: "closed" });
    const { id: organizationId } = await createOrganization(harness.db);
    const admin = await harness.person();
    const member = await harness.person();
    await createMembership(harness.db, { organizationId, personId: admin.personId, role: "admin" });
    await createMembership(harness.db, { organizationId, personId: member.personId });
    const seat = await createSeat(harness.db, { tableId: table.id, organizationId });

    const list = await admin.attempt(listSeats, { params: { tableId: table.id } });
    const own = await admin.call(listOrganizationSeats, { params: { organizationId } });
    const others = [member, stranger].map((reader) =>
      reader.call(listOrganizationSeats, { params: { organizationId } }),
    );

    expect(list.status).toBe(404);
    expect(own.body.items.map(({ id, table, may }) => [id, table.title, may])).toEqual([
      [seat.id, table.title, { manage: false, fill: true }],
    ]);
    for (const { body } of await Promise.all(others)) expect(body.items).toEqual([]);
  });
});

describe("setting seats", () => {
  test("seats stand in the order of the groups, those added at once each at a place of its own", async ({
    harness,
    table,
    coordinator,
  }) => {
    const organization = await createOrganization(harness.db);
    const params = { tableId: table.id };
    const add = (group: "partner" | "citizens" | "municipality", organizationId: string | null = null) =>
      coordinator.call(addSeat, { params, body: { group, organizationId } });

    await add("partner", organization.id);
    await Promise.all([add("citizens"), add("citizens")]);
    await add("municipality");
    const { body } = await coordinator.call(listSeats, { params });
    const positions = await harness.db.seat.findMany({ where: { tableId: table.id }, select: { position: true } });

    expect(body.items.map(({ group }) => group)).toEqual(["municipality", "citizens", "citizens", "partner"]);
    expect(new Set(positions.map(({ position }) => position)).size).toBe(4);
  });

  test("an organization that waits for approval gets no seat", async ({ harness, table, coordinator }) => {
    const waiting = await createOrganization(harness.db, { status: "pending" });

    const { body } = await coordinator.attempt(addSeat, {
      params: { tableId: table.id },
      body: { group: "welfare", organizationId: waiting.id },
    });

    expect(body.errors?.map(({ pointer }) => pointer)).toEqual(["/organizationId"]);
  });

  test("of two who change a seat from the same version one is told so", async ({ harness, table, coordinator }) => {
    const seat = await createSeat(harness.db, { tableId: table.id });
    const change = (body: { hasVote: boolean } | { role: "chair" }) =>
      coordinator.attempt(changeSeat, { params: { seatId: seat.id }, ifMatch: 1, body });

    const answers = await Promise.all([change({ hasVote: false }), change({ role: "chair" })]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test("an ended seat is gone with its holdings and links", async ({
    harness,
    table,
    coordinator,
    visitor,
    stranger,
  }) => {
    const seat = await createSeat(harness.db, { tableId: table.id });
    await createSeatHolding(harness.db, { seatId: seat.id, personId: stranger.personId });
    const params = { seatId: seat.id };

    const refused = await visitor.attempt(endSeat, { params, ifMatch: 1 });
    const ended = await coordinator.call(endSeat, { params, ifMatch: 1 });
    const again = await coordinator.attempt(endSeat, { params, ifMatch: 2 });
    const { body } = await coordinator.call(listSeats, { params: { tableId: table.id } });

    expect([refused.status, ended.status, again.status]).toEqual([401, 204, 404]);
    expect(body.items).toEqual([]);
    expect(await harness.db.seatHolding.count({ where: { seatId: seat.id, validTo: null } })).toBe(0);
  });
});
