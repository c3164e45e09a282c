import { changeMembership, endMembership, readMembership } from "@runde-tische/contracts/memberships";
import { describe, expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import { DAY_MS } from "../../testing/clock.ts";
import type { Harness } from "../../testing/harness.ts";
import { test } from "../../testing/test.ts";

const twoAdmins = async (harness: Harness) => {
  const { id: organizationId } = await createOrganization(harness.db);
  const join = async () => {
    const person = await harness.person();
    const { id } = await createMembership(harness.db, { organizationId, personId: person.personId, role: "admin" });
    return { ...person, membershipId: id };
  };
  return { organizationId, one: await join(), two: await join() };
};

describe("the last admin", () => {
  test("two admins who leave at once: one stays", async ({ harness }) => {
    for (let round = 0; round < 5; round += 1) {
      const { organizationId, one, two } = await twoAdmins(harness);
      const leave = (admin: typeof one) =>
        admin.attempt(endMembership, { params: { membershipId: admin.membershipId }, ifMatch: 1 });

      const answers = await Promise.all([leave(one), leave(two)]);
      const left = await harness.db.membership.count({ where: { organizationId, role: "admin", validTo: null } });

      expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
      expect(answers.find(({ status }) => status === 409)?.body.code).toBe("last-admin");
      expect(left).toBe(1);
    }
  });

  test("one leaves while the other is made a plain member: an admin stays", async ({ harness }) => {
    const { organizationId, one, two } = await twoAdmins(harness);

    const answers = await Promise.all([
      one.attempt(endMembership, { params: { membershipId: one.membershipId }, ifMatch: 1 }),
      two.attempt(changeMembership, {
        params: { membershipId: two.membershipId },
        ifMatch: 1,
        body: { role: "member" },
      }),
    ]);
    const left = await harness.db.membership.count({ where: { organizationId, role: "admin", validTo: null } });

    expect(answers.filter(({ body }) => body?.code === "last-admin")).toHaveLength(1);
    expect(left).toBe(1);
  });

  test("a plain member leaves freely", async ({ harness, stranger }) => {
    const { organizationId } = await twoAdmins(harness);
    const { id } = await createMembership(harness.db, { organizationId, personId: stranger.personId });

    const { status } = await stranger.attempt(endMembership, { params: { membershipId: id }, ifMatch: 1 });

    expect(status).toBe(204);
  });
});

describe("ending a membership", () => {
  test("ends the seats and links held for this organization, at once, and no others", async ({ harness, table }) => {
    const { db, clock } = harness;
    const { organizationId, one } = await twoAdmins(harness);
    const { id: membershipId, personId } = await createMembership(db, { organizationId });
    const seat = await createSeat(db, { tableId: table.id, organizationId });
    const own = await createSeat(db, { tableId: table.id });
    const later = new Date(clock.now().getTime() + 30 * DAY_MS);
    for (const { id } of [seat, own]) await createSeatHolding(db, { seatId: id, personId });
    const meeting = await db.meeting.create({
      data: { tableId: table.id, startsAt: later, timeZone: "Europe/Berlin", durationMinutes: 90 },
    });
    for (const { id: seatId } of [seat, own])
      await db.personalLink.create({
        data: { meetingId: meeting.id, seatId, personId, role: "delegate", expiresAt: later },
      });

    await one.call(endMembership, { params: { membershipId }, ifMatch: 1 });
    const holdings = await db.seatHolding.findMany({ where: { personId }, select: { seatId: true, validTo: true } });
    const links = await db.personalLink.findMany({
      where: { personId },
      select: { seatId: true, generation: true, revokedAt: true },
    });

    expect(holdings.find(({ seatId }) => seatId === seat.id)?.validTo).not.toBeNull();
    expect(holdings.find(({ seatId }) => seatId === own.id)?.validTo).toBeNull();
    expect(links.find(({ seatId }) => seatId === seat.id)).toMatchObject({
      generation: 2,
      revokedAt: expect.any(Date),
    });
    expect(links.find(({ seatId }) => seatId === own.id)).toMatchObject({ generation: 1, revokedAt: null });
    expect(await db.change.count({ where: { tableId: table.id, kind: "seat-holding.ended", isInternal: true } })).toBe(
      1,
    );
  });

  test("takes the rights away at once, on the first day too", async ({ harness }) => {
    const { organizationId, one } = await twoAdmins(harness);
    const leaver = await harness.person();
    const day = new Date(harness.clock.now().toISOString().slice(0, 10));
    const { id } = await createMembership(harness.db, { organizationId, personId: leaver.personId, validFrom: day });

    await one.call(endMembership, { params: { membershipId: id }, ifMatch: 1 });
    const gone = await leaver.attempt(readMembership, { params: { membershipId: one.membershipId } });
    const ended = await one.attempt(readMembership, { params: { membershipId: id } });

    expect([gone.status, ended.status]).toEqual([404, 404]);
  });
});
