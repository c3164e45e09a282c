import { readInvitations } from "@runde-tische/contracts/invitations";
import { fillSeat } from "@runde-tische/contracts/seats";
import { expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createInvitedTable } from "../../testing/invited-table.ts";
import { test } from "../../testing/test.ts";

test("who manages the table reads the address they typed themselves, not the one its organization typed", async ({
  harness,
  coordinator,
  table,
}) => {
  const { meeting, seat, organization } = await createInvitedTable(harness, table.id);
  const admin = await harness.person();
  await createMembership(harness.db, { organizationId: organization.id, personId: admin.personId, role: "admin" });
  const deputy = (name: string, mail: string) => ({
    params: { seatId: seat.id },
    body: { role: "deputy" as const, person: { name, mail, phone: null, language: "de" as const } },
  });

  await coordinator.call(fillSeat, deputy("Nora Neu", "nora@person.example"));
  await admin.call(fillSeat, deputy("Ines Intern", "ines@person.example"));

  const { body } = await coordinator.call(readInvitations, { params: { meetingId: meeting.id } });
  const mails = new Map(body.recipients.map(({ name, mail }) => [name, mail]));
  expect([mails.get("Nora Neu"), mails.get("Ines Intern")]).toEqual(["nora@person.example", "i…@person.example"]);
});
