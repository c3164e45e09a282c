import { inviteMembers, listInvitableMembers } from "@runde-tische/contracts/member-invitations";
import { expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import { DAY_MS } from "../../testing/clock.ts";
import type { Harness } from "../../testing/harness.ts";
import { test } from "../../testing/test.ts";

const office = async (harness: Harness, count: number) => {
  const { id: organizationId } = await createOrganization(harness.db);
  const admin = await harness.person();
  await createMembership(harness.db, { organizationId, personId: admin.personId, role: "admin" });
  const persons = await harness.db.person.createManyAndReturn({
    data: Array.from({ length: count }, (_, index) => ({ name: `Person ${String(index).padStart(3, "0")}` })),
    select: { id: true },
  });
  const memberships = await harness.db.membership.createManyAndReturn({
    data: persons.map(({ id }) => ({
      personId: id,
      organizationId,
      function: "Beratung",
      validFrom: new Date("2026-01-01"),
    })),
    select: { id: true },
  });
  const ids = memberships.map(({ id }) => id);
  await harness.db.contact.createMany({
    data: ids.map((id) => ({ membershipId: id, kind: "mail", value: `${id}@verein.example` })),
  });
  const invite = (membershipIds: string[]) =>
    admin.attempt(inviteMembers, { params: { organizationId }, body: { membershipIds } });
  const list = async () =>
    (await admin.call(listInvitableMembers, { params: { organizationId }, query: { limit: 3 } })).body;
  return { organizationId, admin, ids, invite, list };
};

test("members are invited in one step; those who never were come first", async ({ harness }) => {
  const { ids, invite, list } = await office(harness, 4);

  const answer = await invite(ids.slice(0, 2));
  const { items, nextCursor, leftToday } = await list();

  expect([answer.status, answer.body]).toEqual([202, { invited: 2, leftToday: 198 }]);
  expect(items.map(({ membershipId, invitedAt }) => [membershipId, invitedAt === null])).toEqual([
    [ids[2], true],
    [ids[3], true],
    [ids[0], false],
  ]);
  expect([nextCursor === null, leftToday]).toEqual([false, 198]);
  expect(await harness.db.mail.count({ where: { kind: "membership.invitation", subjectId: { in: ids } } })).toBe(2);
});

test("what is too much for a day is refused altogether, and goes out on the next", async ({ harness }) => {
  const { ids, invite, list } = await office(harness, 203);

  expect((await invite(ids.slice(0, 199))).status).toBe(202);
  const refused = await invite(ids.slice(199, 202));
  const halves = await Promise.all([invite(ids.slice(199, 200)), invite(ids.slice(200, 201))]);
  const { leftToday } = await list();
  harness.clock.set(new Date(harness.clock.now().getTime() + DAY_MS));
  const nextDay = await invite(ids.slice(199));

  expect([refused.status, refused.body.code]).toEqual([409, "invitation-limit"]);
  expect(halves.map(({ status }) => status).sort()).toEqual([202, 409]);
  expect([leftToday, nextDay.status]).toEqual([0, 202]);
});

test("nobody is invited who has an account, no address, or another organization", async ({ harness, stranger }) => {
  const { organizationId, ids, invite } = await office(harness, 1);
  const contacts = [{ kind: "mail", value: "x@verein.example", visibility: "internal" }] as const;
  const withAccount = await createMembership(harness.db, { organizationId, personId: stranger.personId, contacts });
  const silent = await createMembership(harness.db, { organizationId, personId: (await createPerson(harness.db)).id });
  const elsewhere = await createMembership(harness.db, { contacts });

  for (const { id } of [withAccount, silent, elsewhere]) expect((await invite([...ids, id])).status).toBe(409);
  expect(await harness.db.mail.count({ where: { subjectId: { in: ids } } })).toBe(0);
});
