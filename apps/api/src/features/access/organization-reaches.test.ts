import { Prisma } from "@runde-tische/database/client";
import { expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { appointCoordinator } from "../../demo/municipalities.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import type { Actor } from "../../lib/actor.ts";
import type { Harness } from "../../testing/harness.ts";
import { test } from "../../testing/test.ts";
import { organizationStandings } from "./access.repository.ts";
import { organizationReaches } from "./organization-reaches.repository.ts";

const AREAS = ["09", "08", "09101", "09102", "091010001", "091010001001", "091010002002"];

/** An organization for each area and one with two, some of them not active. */
const fillCountry = async ({ db }: Harness) => {
  const ids: string[] = [];
  for (const [index, ars] of [...AREAS, ...AREAS].entries()) {
    const status = (["active", "active", "pending", "archived"] as const)[index % 4] ?? "active";
    ids.push((await createOrganization(db, { municipalityArs: ars, status })).id);
  }
  ids.push((await createOrganization(db, { municipalityArs: "09101", areas: ["08", "091010001001"] })).id);
  return ids;
};

test("found from the actor's side are the same organizations as by asking each of them", async ({ harness }) => {
  const { db, clock } = harness;
  const organizationIds = await fillCountry(harness);
  const actors: Actor[] = [{ kind: "anonymous" }];
  const add = (personId: string, rights: { isPlatformAdmin?: boolean; hasSecondFactor?: boolean } = {}) =>
    actors.push({
      kind: "person",
      personId,
      accountId: personId,
      sessionId: personId,
      isMailVerified: true,
      isPlatformAdmin: false,
      hasSecondFactor: false,
      ...rights,
    });
  for (const organizationId of organizationIds) {
    const { personId } = await harness.person();
    await createMembership(db, { organizationId, personId });
    add(personId);
  }
  for (const ars of ["09", "09101", "091010001001"]) {
    const { personId } = await harness.person();
    await appointCoordinator(db, ars, personId);
    add(personId);
    add(personId, { hasSecondFactor: true });
  }
  const { personId } = await harness.person();
  add(personId, { isPlatformAdmin: true });

  const idsOf = async (query: Prisma.Sql) =>
    (await db.$queryRaw<{ id: string; own: boolean }[]>(query)).map(({ id, own }) => `${id} ${own}`);
  for (const actor of actors) {
    const ctx = { actor, now: clock.now() };
    const asked = await idsOf(Prisma.sql`
      SELECT st.organization_id AS id, st.is_member AS own FROM ${organizationStandings(ctx)} st
      WHERE st.is_member OR st.in_network OR st.decides ORDER BY 1`);
    const found = await idsOf(Prisma.sql`
      SELECT r.organization_id AS id, r.is_own AS own FROM ${organizationReaches(ctx)} r ORDER BY 1`);
    expect(found, JSON.stringify(actor)).toEqual(asked);
  }
});
