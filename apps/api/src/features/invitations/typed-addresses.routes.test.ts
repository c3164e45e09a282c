import { readInvitations } from "@runde-tische/contracts/invitations";
import { changeMembership, listMemberships } from "@runde-tische/contracts/memberships";
import { fillSeat } from "@runde-tische/contracts/seats";
import { expect } from "vitest";
import { createMeeting } from "../../demo/meetings.factory.ts";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createRoundTable } from "../../demo/round-tables.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import { createInvitedTable } from "../../testing/invited-table.ts";
import { test } from "../../testing/test.ts";

test("an address typed with a seat is the organization's: masked at every table, and gone once the organization deletes it", async ({
  harness,
  coordinator,
  table,
}) => {
  const { db } = harness;
  const { meeting, seat, organization } = await createInvitedTable(harness, table.id);
  const admin = await harness.person();
  await createMembership(db, { organizationId: organization.id, personId: admin.personId, role: "admin" });
  const person = { name: "Nora Neu", mail: "nora@person.example", phone: null, language: "de" as const };
  await coordinator.call(fillSeat, { params: { seatId: seat.id }, body: { role: "deputy", person } });

  const inOrganization = { params: { organizationId: organization.id }, query: {} };
  const { body: members } = await admin.call(listMemberships, inOrganization);
  const member = members.items.filter((one) => "personId" in one).find(({ name }) => name === person.name);
  if (!member) throw new Error("not a member");
  const other = await harness.person({ secondFactor: true });
  const elsewhere = await createRoundTable(db, { coordinatorIds: [other.personId] });
  const otherSeat = await createSeat(db, { tableId: elsewhere.id, organizationId: organization.id });
  await createSeatHolding(db, { seatId: otherSeat.id, personId: member.personId });
  const otherMeeting = await createMeeting(db, { tableId: elsewhere.id });
  const readMails = async () => {
    const here = await coordinator.call(readInvitations, { params: { meetingId: meeting.id } });
    const there = await other.call(readInvitations, { params: { meetingId: otherMeeting.id } });
    return [here, there].map(({ body }) => body.recipients.find(({ name }) => name === person.name)?.mail);
  };

  expect(await readMails()).toEqual(["n…@person.example", "n…@person.example"]);
  await admin.call(changeMembership, {
    params: { membershipId: member.id },
    ifMatch: member.version,
    body: { contacts: [] },
  });
  expect(await readMails()).toEqual([null, null]);
});
