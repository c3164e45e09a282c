import { listTableChanges } from "@runde-tische/contracts/changes";
import { cancelMeeting } from "@runde-tische/contracts/meetings";
import { answerMeeting, handOver, readResponses } from "@runde-tische/contracts/responses";
import { describe, expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createSeat } from "../../demo/seats.factory.ts";
import type { Harness } from "../../testing/harness.ts";
import { createInvitedTable } from "../../testing/invited-table.ts";
import { openLink } from "../../testing/open-link.ts";
import { test } from "../../testing/test.ts";

const invited = async (harness: Harness, tableId: string) => {
  const made = await createInvitedTable(harness, tableId, { isInvited: true });
  const { meeting, seat, delegate, deputy } = made;
  const ids = { meetingId: meeting.id, seatId: seat.id };
  const asDelegate = await openLink(harness, { ...ids, personId: delegate.id });
  const asDeputy = await openLink(harness, { ...ids, personId: deputy.id, role: "deputy" });
  return { ...made, inMeeting: { params: { meetingId: meeting.id } }, asDelegate, asDeputy };
};

describe("answering by the personal link", () => {
  test("gives the seat's answer, which a deputy's no does not change", async ({ harness, table }) => {
    const { inMeeting, seat, asDelegate, asDeputy } = await invited(harness, table.id);
    const answer = (as: typeof asDelegate, given: "yes" | "no" | "maybe") =>
      as.call(answerMeeting, { ...inMeeting, body: { seatId: seat.id, answer: given } });

    expect((await answer(asDeputy, "yes")).body.answer).toBe("represented");
    expect((await answer(asDelegate, "maybe")).body.answer).toBe("represented");
    expect((await answer(asDelegate, "yes")).body.answer).toBe("accepted");
    expect((await answer(asDeputy, "no")).body).toMatchObject({ answer: "accepted", isOwn: true });
  });

  test("delegate and deputy at once lose neither answer", async ({ harness, table }) => {
    const { inMeeting, seat, asDelegate, asDeputy } = await invited(harness, table.id);
    const body = { seatId: seat.id, answer: "yes" as const };

    await Promise.all(
      [asDelegate, asDeputy, asDelegate, asDeputy].map((as) => as.call(answerMeeting, { ...inMeeting, body })),
    );

    const { body: shown } = await asDelegate.call(readResponses, inMeeting);
    expect(shown.seats[0]?.persons.map(({ answer }) => answer)).toEqual(["yes", "yes"]);
    expect(shown.quorum).toMatchObject({ votingSeats: 1, reached: 1, isReached: true });
    expect(await harness.db.response.count({ where: { seatId: seat.id } })).toBe(4);
  });

  test("acts for its own seat alone", async ({ harness, table }) => {
    const { inMeeting, asDelegate } = await invited(harness, table.id);
    const other = await createSeat(harness.db, { tableId: table.id });

    const { status } = await asDelegate.attempt(answerMeeting, {
      ...inMeeting,
      body: { seatId: other.id, answer: "no" },
    });

    expect(status).toBe(403);
  });

  test("is over with the meeting", async ({ harness, coordinator, table }) => {
    const { inMeeting, seat, asDelegate } = await invited(harness, table.id);
    await coordinator.call(cancelMeeting, { ...inMeeting, body: { reason: "Hochwasser" } });

    const { body } = await asDelegate.attempt(answerMeeting, {
      ...inMeeting,
      body: { seatId: seat.id, answer: "yes" },
    });

    expect(body.code).toBe("meeting-over");
  });
});

describe("comments", () => {
  test("are for the coordinator and whoever wrote them", async ({ harness, coordinator, table }) => {
    const { inMeeting, seat, asDelegate, asDeputy } = await invited(harness, table.id);
    const body = { seatId: seat.id, answer: "yes" as const, comment: "komme später" };
    await asDelegate.call(answerMeeting, { ...inMeeting, body });
    const comments = async (as: Pick<typeof asDelegate, "call">) => {
      const { body: shown } = await as.call(readResponses, inMeeting);
      return shown.seats[0]?.persons.map(({ comment }) => comment);
    };

    expect(await comments(asDelegate)).toEqual(["komme später", null]);
    expect(await comments(coordinator)).toEqual(["komme später", null]);
    expect(await comments(asDeputy)).toEqual([null, null]);
  });

  test("stand in no log", async ({ harness, table }) => {
    const { inMeeting, seat, asDelegate } = await invited(harness, table.id);
    const body = { seatId: seat.id, answer: "no" as const, comment: "krank" };
    await asDelegate.call(answerMeeting, { ...inMeeting, body });

    const log = await harness.db.change.findMany({ where: { tableId: table.id }, include: { values: true } });

    expect(log.map(({ kind, isInternal }) => [kind, isInternal])).toContainEqual(["response.given", true]);
    expect(JSON.stringify(log)).not.toContain("krank");
  });
});

describe("the coordinator", () => {
  test("records an answer by phone for the delegate, or for whom they name", async ({
    harness,
    coordinator,
    table,
  }) => {
    const { inMeeting, seat, deputy } = await invited(harness, table.id);
    const record = (answer: "yes" | "no", personId?: string) =>
      coordinator.call(answerMeeting, {
        ...inMeeting,
        body: { seatId: seat.id, answer, ...(personId && { personId }) },
      });

    expect((await record("no")).body.persons[0]).toMatchObject({ answer: "no", channel: "recorded" });
    expect((await record("yes", deputy.id)).body.answer).toBe("represented");
    const rows = await harness.db.response.findMany({ where: { seatId: seat.id } });
    expect(rows.map(({ recordedById }) => recordedById)).toEqual([coordinator.personId, coordinator.personId]);
    const { body: log } = await coordinator.call(listTableChanges, { params: { tableId: table.id } });
    expect(log.items.map(({ kind }) => kind)).toEqual(["response.recorded", "response.recorded"]);
    const { status } = await coordinator.attempt(answerMeeting, {
      ...inMeeting,
      body: { seatId: seat.id, answer: "yes", personId: coordinator.personId },
    });
    expect(status).toBe(400);
  });
});

describe("answers", () => {
  test("leave no trace for those who may not see them", async ({ harness, stranger, visitor, table }) => {
    const { inMeeting, seat } = await invited(harness, table.id);

    expect((await visitor.attempt(readResponses, inMeeting)).status).toBe(404);
    expect((await stranger.attempt(readResponses, inMeeting)).status).toBe(404);
    const body = { seatId: seat.id, answer: "yes" as const };
    expect((await visitor.attempt(answerMeeting, { ...inMeeting, body })).status).toBe(401);
    expect((await stranger.attempt(answerMeeting, { ...inMeeting, body })).status).toBe(403);
  });
});

describe("handing over", () => {
  test("says no for the delegate and mails the deputy a link", async ({ harness, table }) => {
    const { inMeeting, seat, deputy, asDelegate, asDeputy } = await invited(harness, table.id);

    const { body } = await asDelegate.call(handOver, { ...inMeeting, body: { seatId: seat.id, deputyId: deputy.id } });

    expect(body.answer).toBe("declined");
    expect(await harness.db.mail.count({ where: { personId: deputy.id, kind: "meeting.handover" } })).toBe(1);
    const answered = await asDeputy.call(answerMeeting, { ...inMeeting, body: { seatId: seat.id, answer: "yes" } });
    expect(answered.body.answer).toBe("represented");
  });

  test("or recording keeps what the delegate said, unless they say something else now", async ({
    harness,
    coordinator,
    table,
  }) => {
    const { inMeeting, seat, deputy, asDelegate } = await invited(harness, table.id);
    const body = { seatId: seat.id, deputyId: deputy.id };
    const commentAfter = async (comment?: string | null) => {
      await asDelegate.call(handOver, { ...inMeeting, body: { ...body, ...(comment !== undefined && { comment }) } });
      const { body: shown } = await coordinator.call(readResponses, inMeeting);
      return shown.seats[0]?.persons[0]?.comment;
    };
    await asDelegate.call(answerMeeting, {
      ...inMeeting,
      body: { seatId: seat.id, answer: "maybe", comment: "bin im Urlaub" },
    });

    expect(await commentAfter()).toBe("bin im Urlaub");
    expect(await commentAfter("bin krank")).toBe("bin krank");
    await coordinator.call(answerMeeting, { ...inMeeting, body: { seatId: seat.id, answer: "yes" } });
    expect(await commentAfter()).toBe("bin krank");
    expect(await commentAfter(null)).toBe(null);
  });

  test("to any member of the organization only where the rules say so, and for that day alone", async ({
    harness,
    newTable,
  }) => {
    const table = await newTable({ deputising: "named" });
    const { inMeeting, seat, organization, meeting, asDelegate } = await invited(harness, table.id);
    const colleague = await createMembership(harness.db, { organizationId: organization.id });
    const body = { seatId: seat.id, deputyId: colleague.personId };
    expect((await asDelegate.attempt(handOver, { ...inMeeting, body })).status).toBe(400);
    await harness.db.roundTable.update({ where: { id: table.id }, data: { deputising: "organization" } });

    await asDelegate.call(handOver, { ...inMeeting, body });

    const holding = await harness.db.seatHolding.findFirstOrThrow({ where: { personId: colleague.personId } });
    expect(holding).toMatchObject({ role: "deputy", validFrom: holding.validTo });
    expect(Math.abs(holding.validFrom.getTime() - meeting.startsAt.getTime())).toBeLessThan(24 * 60 * 60 * 1000);
    const link = await harness.db.personalLink.findFirstOrThrow({ where: { personId: colleague.personId } });
    expect(link).toMatchObject({ meetingId: meeting.id, role: "deputy" });
  });

  test("is the delegate's to do", async ({ harness, table }) => {
    const { inMeeting, seat, deputy, asDeputy } = await invited(harness, table.id);

    const { status } = await asDeputy.attempt(handOver, {
      ...inMeeting,
      body: { seatId: seat.id, deputyId: deputy.id },
    });

    expect(status).toBe(403);
  });
});
