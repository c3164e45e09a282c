import { acceptMemberInvitation, joinByInvitation } from "@runde-tische/contracts/accounts";
import { readMe } from "@runde-tische/contracts/me";
import { openPersonalLink } from "@runde-tische/contracts/personal-links";
import { answerMeeting, readResponses } from "@runde-tische/contracts/responses";
import { listMyTasks, setTaskStatus } from "@runde-tische/contracts/tasks";
import type { Db, Prisma } from "@runde-tische/database/client";
import { describe, expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import { createSeatHolding } from "../../demo/seats.factory.ts";
import { createTask } from "../../demo/tasks.factory.ts";
import { linkSecret } from "../../lib/link-secret.ts";
import type { Harness } from "../../testing/harness.ts";
import { createInvitedTable } from "../../testing/invited-table.ts";
import { openLink } from "../../testing/open-link.ts";
import { test } from "../../testing/test.ts";
import { memberInvitation } from "./accounts.service.ts";

const PASSWORD = "ein langes Passwort";

/** A member without an account, who was invited by mail. */
const invite = async (harness: Harness, mail: string, personId?: string, organizationId?: string) => {
  const { db } = harness;
  const membership = await createMembership(db, {
    organizationId: organizationId ?? (await createOrganization(db)).id,
    personId: personId ?? (await createPerson(db, { name: "Jana Weber" })).id,
    contacts: [{ kind: "mail", value: mail, visibility: "internal" }],
  });
  const { secret } = (await memberInvitation({ ...harness, now: harness.clock.now() }, membership.id)) ?? {
    secret: "",
  };
  return { ...membership, secret };
};

const waitingForLocks = async (db: Db): Promise<number> => {
  const [row] = await db.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row.count;
};

describe("a member who has an account already", () => {
  test("joins with it, by the mailed link and their own session", async ({ harness, stranger }) => {
    const { secret, organizationId, personId, id } = await invite(harness, stranger.mail);

    const { status, body } = await stranger.call(joinByInvitation, { body: { secret } });

    expect([status, body]).toEqual([201, { organizationId }]);
    const { memberships } = (await stranger.call(readMe, {})).body;
    expect(memberships.map((one) => one.id)).toEqual([id]);
    const left = await harness.db.person.findUniqueOrThrow({ where: { id: personId } });
    expect(left).toMatchObject({ name: null, accountId: null, erasedAt: expect.any(Date) });
    const logged = await harness.db.change.findFirst({ where: { subjectId: id }, include: { values: true } });
    expect(logged).toMatchObject({ kind: "membership.taken-over", actorPersonId: stranger.personId });
  });

  test("brings along seats, links, answers and tasks", async ({ harness, table, stranger, coordinator }) => {
    const { db } = harness;
    const { organization, delegate, seat, meeting } = await createInvitedTable(harness, table.id, { isInvited: true });
    const { id } = await db.membership.findFirstOrThrow({ where: { personId: delegate.id } });
    const contact = { membershipId: id, kind: "mail" as const, value: "dana@verein.example" };
    await db.contact.create({ data: contact });
    const { secret } = (await memberInvitation({ ...harness, now: harness.clock.now() }, id)) ?? { secret: "" };
    const inMeeting = { params: { meetingId: meeting.id } };
    const link = await openLink(harness, { meetingId: meeting.id, seatId: seat.id, personId: delegate.id });
    await link.call(answerMeeting, { ...inMeeting, body: { seatId: seat.id, answer: "yes" } });
    const task = await createTask(db, { tableId: table.id, assigneePersonId: delegate.id });
    await link.call(setTaskStatus, { params: { taskId: task.id }, body: { status: "done" }, ifMatch: 1 });

    const { body } = await stranger.call(joinByInvitation, { body: { secret } });

    expect(body.organizationId).toBe(organization.id);
    expect((await stranger.call(listMyTasks, {})).body.items.map((one) => one.id)).toEqual([task.id]);
    expect((await db.task.findUnique({ where: { id: task.id } }))?.finishedById).toBe(stranger.personId);
    const [answered] = (await coordinator.call(readResponses, inMeeting)).body.seats;
    expect(answered?.answer).toBe("accepted");
    const mailed = linkSecret(harness.keys, { id: link.linkId, generation: 1 });
    expect((await harness.visitor.call(openPersonalLink, { body: { secret: mailed } })).body.state).toBe("open");
  });

  test("is not joined without their own act", async ({ harness, visitor, stranger }) => {
    const { secret } = await invite(harness, stranger.mail);

    const anonymous = await visitor.attempt(joinByInvitation, { body: { secret } });
    const newAccount = await visitor.attempt(acceptMemberInvitation, { body: { secret, password: PASSWORD } });
    const forged = await stranger.attempt(joinByInvitation, { body: { secret: `${secret.slice(0, -3)}AAA` } });

    expect([anonymous.status, newAccount.status, forged.status]).toEqual([401, 409, 410]);
    expect((await stranger.call(readMe, {})).body.memberships).toEqual([]);
  });

  test("needs a mail address that is shown to be theirs", async ({ harness, stranger }) => {
    const { secret } = await invite(harness, stranger.mail);
    await harness.db.authUser.update({ where: { id: stranger.accountId }, data: { emailVerified: false } });

    const { status, body } = await stranger.attempt(joinByInvitation, { body: { secret } });

    expect([status, body.code]).toEqual([403, "mail-not-verified"]);
  });

  test("uses the invitation once, of two at the same moment too", async ({ harness, stranger }) => {
    const { secret } = await invite(harness, stranger.mail);
    const other = await harness.person();

    const answers = await Promise.all([
      stranger.attempt(joinByInvitation, { body: { secret } }),
      other.attempt(joinByInvitation, { body: { secret } }),
    ]);
    const later = await harness.visitor.attempt(acceptMemberInvitation, { body: { secret, password: PASSWORD } });

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410]);
    expect(later.status).toBe(410);
  });

  for (const [meanwhile, change] of Object.entries<Prisma.MembershipUpdateInput>({
    renewed: { invitationGeneration: { increment: 1 } },
    ended: { validFrom: new Date("2019-01-01"), validTo: new Date("2020-01-01") },
    "mailed to another address": { contacts: { updateMany: { where: {}, data: { value: "neu@verein.example" } } } },
  })) {
    test(`is not joined by an invitation that is ${meanwhile} at the same moment`, async ({ harness, stranger }) => {
      const { db } = harness;
      const { secret, id, personId } = await invite(harness, stranger.mail);
      let joining: ReturnType<typeof stranger.attempt> | undefined;

      await db.$transaction(async (tx) => {
        await tx.membership.update({ where: { id }, data: { version: { increment: 1 }, ...change } });
        joining = stranger.attempt(joinByInvitation, { body: { secret } });
        await expect.poll(() => waitingForLocks(db)).toBe(1);
      });

      expect((await joining)?.status).toBe(410);
      expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({ erasedAt: null });
    });
  }

  test("is told if they are a member or hold the seat already, or the invited one is in two organizations", async ({
    harness,
    table,
    stranger,
  }) => {
    const { db } = harness;
    const { organization, seat } = await createInvitedTable(harness, table.id);
    await createMembership(db, { organizationId: organization.id, personId: stranger.personId });
    const twice = await invite(harness, "zweimal@verein.example", undefined, organization.id);
    const seated = await invite(harness, "sitz@verein.example");
    await createSeatHolding(db, { seatId: seat.id, personId: seated.personId, role: "deputy" });
    await createSeatHolding(db, { seatId: seat.id, personId: stranger.personId, role: "deputy" });
    const two = await invite(harness, "beide@verein.example");
    await invite(harness, "beide@kreis.example", two.personId);

    for (const { secret, personId } of [twice, seated, two]) {
      const { status, body } = await stranger.attempt(joinByInvitation, { body: { secret } });
      expect([status, body.code]).toEqual([409, "conflict"]);
      expect((await db.person.findUniqueOrThrow({ where: { id: personId } })).erasedAt).toBeNull();
    }
  });
});
