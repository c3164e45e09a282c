import { acceptMemberInvitation } from "@runde-tische/contracts/accounts";
import { readInvitations } from "@runde-tische/contracts/invitations";
import { readMe } from "@runde-tische/contracts/me";
import { describe, expect } from "vitest";
import { createMeeting } from "../../demo/meetings.factory.ts";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import { parseDay } from "../../lib/local-date.ts";
import { DAY_MS } from "../../testing/clock.ts";
import { test as base } from "../../testing/test.ts";
import { memberInvitation } from "../accounts/accounts.service.ts";

/** In Germany it is the 13th for half an hour, in UTC still the 12th. */
const NOW = new Date("2031-01-12T23:30:00.000Z");
const [YESTERDAY, TODAY] = [parseDay("2031-01-12"), parseDay("2031-01-13")];

const test = base.extend<{ midnight: undefined }>({
  midnight: [
    async ({ harness }, use) => {
      harness.clock.set(NOW);
      await use(undefined);
    },
    { auto: true },
  ],
});

describe("shortly after midnight in Germany", () => {
  test("a membership of yesterday is over for its member", async ({ harness }) => {
    const person = await harness.person();
    const { id: organizationId } = await createOrganization(harness.db);
    const { id: stays } = await createMembership(harness.db, { personId: person.personId, validTo: TODAY });
    await createMembership(harness.db, { personId: person.personId, organizationId, validTo: YESTERDAY });

    const { body } = await person.call(readMe, {});

    expect(body.memberships.map(({ id }) => id)).toEqual([stays]);
  });

  test("the invitation of somebody who was a member until yesterday is over", async ({ harness, visitor }) => {
    const invitationOf = async (validTo: Date) => {
      const { id } = await createMembership(harness.db, { personId: (await createPerson(harness.db)).id, validTo });
      await harness.db.contact.create({
        data: { membershipId: id, kind: "mail", value: `${id}@verein.example`, visibility: "internal" },
      });
      return { id, invitation: await memberInvitation({ ...harness, now: NOW }, id) };
    };

    const [ended, stands] = [await invitationOf(YESTERDAY), await invitationOf(TODAY)];

    expect(ended.invitation).toBeNull();
    const body = { secret: stands.invitation?.secret ?? "", password: "ein langes Passwort" };
    await harness.db.membership.update({ where: { id: stands.id }, data: { validTo: YESTERDAY } });
    expect((await visitor.attempt(acceptMemberInvitation, { body })).body.code).toBe("link-expired");
  });

  test("mail goes to the address of the membership that begins today", async ({ harness, table, coordinator }) => {
    const { id: organizationId } = await createOrganization(harness.db);
    const person = await createPerson(harness.db, { mail: "privat@buerger.example" });
    const at = { personId: person.id, organizationId, validFrom: TODAY };
    const { id: membershipId } = await createMembership(harness.db, at);
    await harness.db.contact.create({
      data: { membershipId, kind: "mail", value: "dienst@verein.example", visibility: "public" },
    });
    const seat = await createSeat(harness.db, { tableId: table.id, organizationId });
    await createSeatHolding(harness.db, { seatId: seat.id, personId: person.id });
    const startsAt = new Date(NOW.getTime() + 30 * DAY_MS);
    const meeting = await createMeeting(harness.db, { tableId: table.id, startsAt });

    const { body } = await coordinator.call(readInvitations, { params: { meetingId: meeting.id } });

    expect(body.recipients.map(({ mail }) => mail)).toEqual(["dienst@verein.example"]);
  });
});
