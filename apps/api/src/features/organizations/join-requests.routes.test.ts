import { askToJoin, decideJoinRequest, listJoinRequests } from "@runde-tische/contracts/organizations";
import { expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import type { Harness } from "../../testing/harness.ts";
import { test } from "../../testing/test.ts";

const administered = async (harness: Harness) => {
  const organization = await createOrganization(harness.db);
  const admin = await harness.person();
  await createMembership(harness.db, { organizationId: organization.id, personId: admin.personId, role: "admin" });
  return { admin, organizationId: organization.id };
};

test("asking twice at once is one request and one mail to the admin", async ({ harness, stranger }) => {
  const { admin, organizationId } = await administered(harness);
  const ask = () => stranger.call(askToJoin, { params: { organizationId } });

  const [one, two] = await Promise.all([ask(), ask()]);
  const { body } = await admin.call(listJoinRequests, { params: { organizationId } });
  const mails = await harness.db.mail.findMany({ where: { subjectId: organizationId } });

  expect(two.body.id).toBe(one.body.id);
  expect(body.items.map(({ id }) => id)).toEqual([one.body.id]);
  expect(mails.map(({ kind, personId }) => [kind, personId])).toEqual([["organization.join-request", admin.personId]]);
});

test("an accepted person is a member from today and gets a mail; nobody decides twice", async ({
  harness,
  stranger,
}) => {
  const { admin, organizationId } = await administered(harness);
  const { body } = await stranger.call(askToJoin, { params: { organizationId } });
  const decision = { params: { joinRequestId: body.id }, body: { accepted: true as const, function: "Ehrenamt" } };

  const accepted = await admin.call(decideJoinRequest, decision);
  const again = await admin.attempt(decideJoinRequest, decision);
  const membership = await harness.db.membership.findFirstOrThrow({
    where: { organizationId, personId: stranger.personId },
  });

  expect([accepted.status, again.body.code]).toEqual([204, "already-decided"]);
  expect([membership.function, membership.role]).toEqual(["Ehrenamt", "member"]);
  expect(
    await harness.db.mail.count({ where: { kind: "organization.join-accepted", personId: stranger.personId } }),
  ).toBe(1);
});

test("the person who asks cannot accept themselves, and a member does not ask", async ({ harness, stranger }) => {
  const { admin, organizationId } = await administered(harness);
  const { body } = await stranger.call(askToJoin, { params: { organizationId } });

  const own = await stranger.attempt(decideJoinRequest, {
    params: { joinRequestId: body.id },
    body: { accepted: true, function: "Vorstand" },
  });
  const member = await admin.attempt(askToJoin, { params: { organizationId } });

  expect([own.status, member.status]).toEqual([404, 409]);
});
