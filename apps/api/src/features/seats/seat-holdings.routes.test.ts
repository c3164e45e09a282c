import { openPersonalLink } from "@runde-tische/contracts/personal-links";
import { endSeatHolding, fillSeat, listSeats } from "@runde-tische/contracts/seats";
import type { Db } from "@runde-tische/database/client";
import { describe, expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import { linkSecret } from "../../lib/link-secret.ts";
import { DAY_MS } from "../../testing/clock.ts";
import type { Harness } from "../../testing/harness.ts";
import { test } from "../../testing/test.ts";

const seated = async ({ db }: Harness, tableId: string) => {
  const { id: organizationId } = await createOrganization(db);
  const { id: seatId } = await createSeat(db, { tableId, organizationId });
  const member = async () => (await createMembership(db, { organizationId })).personId;
  return { organizationId, seatId, member };
};

const day = (now: Date, days = 0) => new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);

const createLink = async (db: Db, tableId: string, seatId: string, personId: string, startsAt: Date) => {
  const meeting = await db.meeting.create({
    data: { tableId, startsAt, timeZone: "Europe/Berlin", durationMinutes: 90 },
  });
  const link = { meetingId: meeting.id, seatId, personId, role: "delegate" as const };
  return db.personalLink.create({ data: { ...link, expiresAt: new Date(startsAt.getTime() + 90 * DAY_MS) } });
};

describe("filling a seat", () => {
  test("filled twice at once for the same days, one is told that it is taken", async ({
    harness,
    table,
    coordinator,
  }) => {
    for (let round = 0; round < 5; round += 1) {
      const { seatId, member } = await seated(harness, table.id);
      const people = [await member(), await member()];
      if (round % 2 === 1) await createSeatHolding(harness.db, { seatId, personId: await member() });

      const answers = await Promise.all(
        people.map((id) =>
          coordinator.attempt(fillSeat, { params: { seatId }, body: { person: { id }, role: "delegate" } }),
        ),
      );
      const standing = await harness.db.seatHolding.findMany({ where: { seatId, role: "delegate", validTo: null } });

      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(answers.find(({ status }) => status === 409)?.body.code).toBe("seat-taken");
      expect(standing).toHaveLength(1);
    }
  });

  test("a new delegate ends the one before, whose links for coming meetings end too", async ({
    harness,
    table,
    coordinator,
    visitor,
  }) => {
    const { db, clock } = harness;
    const { seatId, member } = await seated(harness, table.id);
    const [before, after] = [await member(), await member()];
    await createSeatHolding(db, { seatId, personId: before });
    const now = clock.now();
    const past = await createLink(db, table.id, seatId, before, new Date(now.getTime() - 10 * DAY_MS));
    const soon = await createLink(db, table.id, seatId, before, new Date(now.getTime() + 5 * DAY_MS));
    const later = await createLink(db, table.id, seatId, before, new Date(now.getTime() + 30 * DAY_MS));

    const { body } = await coordinator.call(fillSeat, {
      params: { seatId },
      body: { person: { id: after }, role: "delegate", validFrom: day(now, 20) },
    });
    const open = (link: { id: string; generation: number }) =>
      visitor.attempt(openPersonalLink, { body: { secret: linkSecret(harness.keys, link) } });
    const opened = [await open(past), await open(soon), await open(later)];

    expect(body.holdings.map(({ personId, validTo }) => [personId, validTo])).toEqual([
      [before, day(now, 19)],
      [after, null],
    ]);
    expect(opened.map(({ status }) => status)).toEqual([200, 200, 410]);
  });

  test("a deputy who becomes delegate is one person in one role", async ({ harness, table, coordinator }) => {
    const { seatId, member } = await seated(harness, table.id);
    const person = { id: await member() };
    const fill = (role: "delegate" | "deputy") =>
      coordinator.call(fillSeat, { params: { seatId }, body: { person, role } });

    await fill("deputy");
    const { body } = await fill("delegate");

    expect(body.holdings.map(({ role }) => role)).toEqual(["delegate"]);
  });

  test("only a member of the seat's organization, and a stranger's id names nobody", async ({
    harness,
    table,
    coordinator,
    stranger,
  }) => {
    const { seatId } = await seated(harness, table.id);
    const citizens = await createSeat(harness.db, { tableId: table.id });
    const fill = (seat: string) =>
      coordinator.attempt(fillSeat, {
        params: { seatId: seat },
        body: { person: { id: stranger.personId }, role: "delegate" },
      });

    const answers = [await fill(seatId), await fill(citizens.id)];

    expect(answers.map(({ body }) => body.errors?.[0]?.pointer)).toEqual(["/person/id", "/person/id"]);
  });

  test("somebody new becomes a member whose address stays inside; a citizen keeps their own", async ({
    harness,
    table,
    coordinator,
  }) => {
    const { seatId, organizationId } = await seated(harness, table.id);
    const citizens = await createSeat(harness.db, { tableId: table.id });
    const person = { name: "Nadja Klein", mail: "klein@post.example", phone: null, language: "de" as const };
    const fill = (seat: string) =>
      coordinator.call(fillSeat, { params: { seatId: seat }, body: { person, role: "delegate" } });

    const member = (await fill(seatId)).body.holdings[0];
    const citizen = (await fill(citizens.id)).body.holdings[0];
    const contacts = await harness.db.contact.findMany({
      where: { membership: { organizationId, personId: member?.personId ?? "" } },
      select: { value: true, visibility: true },
    });
    const own = await harness.db.person.findUniqueOrThrow({ where: { id: citizen?.personId ?? "" } });

    expect(contacts).toEqual([{ value: "klein@post.example", visibility: "internal" }]);
    expect([own.mail, member?.function, citizen?.function]).toEqual([
      "klein@post.example",
      "Vertretung am Runden Tisch",
      null,
    ]);
  });

  test("not in the past, and not until before it begins", async ({ harness, table, coordinator }) => {
    const { seatId, member } = await seated(harness, table.id);
    const person = { id: await member() };
    const now = harness.clock.now();
    const fill = (days: { validFrom: string; validTo?: string }) =>
      coordinator.attempt(fillSeat, { params: { seatId }, body: { person, role: "delegate", ...days } });

    const past = await fill({ validFrom: day(now, -3) });
    const reversed = await fill({ validFrom: day(now, 3), validTo: day(now, 2) });

    expect([past, reversed].map(({ body }) => body.errors?.[0]?.pointer)).toEqual(["/validFrom", "/validTo"]);
  });

  test("an organization's admin fills its seats at a closed table, and no others", async ({ harness, newTable }) => {
    const table = await newTable({ visibility: "closed" });
    const { seatId, organizationId, member } = await seated(harness, table.id);
    const other = await seated(harness, table.id);
    const admin = await harness.person();
    await createMembership(harness.db, { organizationId, personId: admin.personId, role: "admin" });

    const own = await admin.call(fillSeat, {
      params: { seatId },
      body: { person: { id: await member() }, role: "deputy" },
    });
    const foreign = await admin.attempt(fillSeat, {
      params: { seatId: other.seatId },
      body: { person: { id: await other.member() }, role: "deputy" },
    });

    expect([own.status, own.body.holdings.length, foreign.status]).toEqual([201, 1, 404]);
  });

  test("the same key twice at once fills once", async ({ harness, table, coordinator }) => {
    const { seatId } = await seated(harness, table.id);
    const person = { name: "Neu Hier", mail: null, phone: null, language: "de" as const };
    const fill = () =>
      coordinator.attempt(fillSeat, {
        params: { seatId },
        body: { person, role: "deputy" },
        idempotencyKey: `fill-${seatId}`,
      });

    const statuses = (await Promise.all([fill(), fill()])).map(({ status }) => status);

    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    expect(await harness.db.seatHolding.count({ where: { seatId } })).toBe(1);
  });
});

describe("ending a holding", () => {
  test("frees the seat at once and ends all its links; nobody ends it twice", async ({
    harness,
    table,
    coordinator,
    visitor,
  }) => {
    const { db, clock } = harness;
    const { seatId, member } = await seated(harness, table.id);
    const personId = await member();
    const holding = await createSeatHolding(db, { seatId, personId });
    const link = await createLink(db, table.id, seatId, personId, new Date(clock.now().getTime() + DAY_MS));
    const params = { holdingId: holding.id };

    const ended = await coordinator.call(endSeatHolding, { params });
    const again = await coordinator.attempt(endSeatHolding, { params });
    const next = await coordinator.call(fillSeat, {
      params: { seatId },
      body: { person: { id: await member() }, role: "delegate" },
    });

    expect([ended.status, again.status, next.status]).toEqual([204, 404, 201]);
    const opened = await visitor.attempt(openPersonalLink, { body: { secret: linkSecret(harness.keys, link) } });
    expect(opened.status).toBe(410);
  });

  test("one that was to begin later never was", async ({ harness, table, coordinator }) => {
    const { seatId, member } = await seated(harness, table.id);
    const validFrom = new Date(`${day(harness.clock.now(), 9)}T00:00:00Z`);
    const planned = await createSeatHolding(harness.db, { seatId, personId: await member(), validFrom });

    await coordinator.call(endSeatHolding, { params: { holdingId: planned.id } });
    const { body } = await coordinator.call(listSeats, { params: { tableId: table.id } });

    expect(body.items.find(({ id }) => id === seatId)?.holdings).toEqual([]);
  });

  test("a seat holder does not put others out", async ({ harness, table, stranger }) => {
    const citizens = await createSeat(harness.db, { tableId: table.id });
    await createSeatHolding(harness.db, { seatId: citizens.id, personId: stranger.personId });
    const { id: personId } = await createPerson(harness.db);
    const other = await createSeat(harness.db, { tableId: table.id });
    const holding = await createSeatHolding(harness.db, { seatId: other.id, personId });

    const { status } = await stranger.attempt(endSeatHolding, { params: { holdingId: holding.id } });

    expect(status).toBe(403);
  });
});
