import { readInvitations, sendInvitations } from "@runde-tische/contracts/invitations";
import { endMembership } from "@runde-tische/contracts/memberships";
import { openPersonalLink, readLinkSession } from "@runde-tische/contracts/personal-links";
import { endSeatHolding, fillSeat } from "@runde-tische/contracts/seats";
import { expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { linkSecret } from "../../lib/link-secret.ts";
import type { Client } from "../../testing/client.ts";
import type { Harness } from "../../testing/harness.ts";
import { createInvitedTable } from "../../testing/invited-table.ts";
import { openSession } from "../../testing/open-link.ts";
import { sendKept } from "../../testing/send-kept.ts";
import { test as base } from "../../testing/test.ts";

const invite = async (harness: Harness, coordinator: Client, tableId: string) => {
  const { db, keys } = harness;
  const { organization, seat, meeting } = await createInvitedTable(harness, tableId);
  const admin = await harness.person();
  await createMembership(db, { organizationId: organization.id, personId: admin.personId, role: "admin" });
  const person = { name: "Nora Neu", mail: `nora-${seat.id}@verein.example`, phone: null, language: "de" as const };
  const params = { seatId: seat.id };
  const { holdings } = (await admin.call(fillSeat, { params, body: { person, role: "deputy" } })).body;
  const { id: holdingId, personId } = holdings.find(({ name }) => name === person.name) ?? { id: "", personId: "" };
  const inMeeting = { params: { meetingId: meeting.id } };
  await coordinator.call(sendInvitations, inMeeting);
  const where = { meetingId_seatId_personId: { meetingId: meeting.id, seatId: seat.id, personId } };
  return {
    admin,
    personId,
    organizationId: organization.id,
    inMeeting,
    readLink: () => db.personalLink.findUniqueOrThrow({ where }),
    secret: async () => linkSecret(keys, await db.personalLink.findUniqueOrThrow({ where })),
    remove: () => admin.call(endSeatHolding, { params: { holdingId } }),
    nameAgain: () => admin.call(fillSeat, { params, body: { person: { id: personId }, role: "deputy" } }),
    send: () => sendKept(harness),
    status: async () => {
      const { recipients } = (await coordinator.call(readInvitations, inMeeting)).body;
      return recipients.find((recipient) => recipient.personId === personId)?.invitation?.status;
    },
    countInvitations: () => db.mail.count({ where: { personId, kind: "meeting.invitation" } }),
  };
};

const test = base.extend<{ invited: Awaited<ReturnType<typeof invite>> }>({
  invited: async ({ harness, coordinator, table }, use) => use(await invite(harness, coordinator, table.id)),
});

test("whoever is removed loses the link at once, and named again keeps the one that was mailed", async ({
  harness,
  invited,
  visitor,
}) => {
  await invited.send();
  const body = { secret: await invited.secret() };
  const session = await openSession(harness, await invited.readLink());

  await invited.remove();
  const ended = [await visitor.attempt(openPersonalLink, { body }), await session.attempt(readLinkSession, {})];
  expect(ended.map(({ status }) => status)).toEqual([410, 404]);
  expect(await invited.status()).toBeUndefined();

  await invited.nameAgain();
  const again = [await visitor.attempt(openPersonalLink, { body }), await session.attempt(readLinkSession, {})];
  expect(again.map(({ status }) => status)).toEqual([200, 200]);
  expect(await invited.status()).toBe("sent");
});

test("whoever was removed before the invitation went out is invited with the others when named again", async ({
  coordinator,
  invited,
}) => {
  await invited.remove();
  await invited.send();
  await invited.nameAgain();
  expect(await invited.status()).toBeUndefined();

  await coordinator.call(sendInvitations, invited.inMeeting);
  await invited.send();

  expect(await invited.status()).toBe("sent");
});

test("whoever left the organization is invited anew when they come back, by a new link", async ({
  harness,
  coordinator,
  invited,
  visitor,
}) => {
  const { admin, personId, organizationId } = invited;
  await invited.send();
  const body = { secret: await invited.secret() };
  const { id, version } = await harness.db.membership.findFirstOrThrow({ where: { personId, organizationId } });
  await admin.call(endMembership, { params: { membershipId: id }, ifMatch: version });
  await createMembership(harness.db, { personId, organizationId });
  await harness.db.person.update({ where: { id: personId }, data: { mail: "nora@person.example" } });

  await invited.nameAgain();
  expect((await visitor.attempt(openPersonalLink, { body })).status).toBe(410);
  expect(await invited.status()).toBeUndefined();

  await coordinator.call(sendInvitations, invited.inMeeting);
  await invited.send();
  expect(await invited.status()).toBe("sent");
  expect(await invited.countInvitations()).toBe(2);
  const renewed = linkSecret(harness.keys, await invited.readLink());
  expect((await visitor.attempt(openPersonalLink, { body: { secret: renewed } })).status).toBe(200);
});
