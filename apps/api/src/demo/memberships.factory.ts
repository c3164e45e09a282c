import type { Contact, Responsibility } from "@runde-tische/contracts/memberships";
import type { Db, Prisma } from "@runde-tische/database/client";
import { createOrganization } from "./organizations.factory.ts";
import { createPerson } from "./persons.factory.ts";

export type MembershipOverrides = Partial<Prisma.MembershipUncheckedCreateInput> & {
  contacts?: readonly Contact[];
  responsibilities?: readonly Responsibility[];
};

const LONG_AGO = new Date("2026-01-01");

/** A member since the beginning of 2026, in an organization and as a person of their own unless told. */
export const createMembership = async (
  db: Db,
  { contacts = [], responsibilities = [], ...overrides }: MembershipOverrides = {},
) => {
  const organizationId = overrides.organizationId ?? (await createOrganization(db)).id;
  const personId = overrides.personId ?? (await createPerson(db)).id;
  return db.membership.create({
    data: {
      function: "Beratung",
      validFrom: LONG_AGO,
      ...overrides,
      organizationId,
      personId,
      contacts: { create: [...contacts] },
      responsibilities: { create: responsibilities.map(({ ars, ...rest }) => ({ ...rest, arsPrefix: ars })) },
    },
  });
};
