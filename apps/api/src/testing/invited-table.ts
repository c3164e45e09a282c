import { createMeeting, type MeetingOverrides } from "../demo/meetings.factory.ts";
import { createMembership } from "../demo/memberships.factory.ts";
import { createOrganization } from "../demo/organizations.factory.ts";
import { createPerson } from "../demo/persons.factory.ts";
import { createSeat, createSeatHolding } from "../demo/seats.factory.ts";
import type { Harness } from "./harness.ts";

let count = 0;

/** A seat of an association with delegate and deputy, both with mail, and a coming meeting at the table. */
export const createInvitedTable = async ({ db }: Harness, tableId: string, meeting: Partial<MeetingOverrides> = {}) => {
  count += 1;
  const organization = await createOrganization(db, { name: `Verein ${count}` });
  const delegate = await createPerson(db, { name: "Dana Delegierte", mail: `dana-${count}@verein.example` });
  const deputy = await createPerson(db, { name: "Dirk Stellvertreter", mail: `dirk-${count}@verein.example` });
  await createMembership(db, { organizationId: organization.id, personId: delegate.id });
  const seat = await createSeat(db, { tableId, organizationId: organization.id });
  await createSeatHolding(db, { seatId: seat.id, personId: delegate.id });
  await createSeatHolding(db, { seatId: seat.id, personId: deputy.id, role: "deputy" });
  return { organization, delegate, deputy, seat, meeting: await createMeeting(db, { tableId, ...meeting }) };
};
