import { listMyMeetings } from "@runde-tische/contracts/me";
import { planMeeting } from "@runde-tische/contracts/meetings";
import {
  changeRoundTable,
  createRoundTable,
  decideRoundTable,
  listRoundTables,
  readRoundTable,
} from "@runde-tische/contracts/round-tables";
import { addSeat, fillSeat } from "@runde-tische/contracts/seats";
import { addTask } from "@runde-tische/contracts/tasks";
import { describe, expect } from "vitest";
import { createMeeting } from "../../demo/meetings.factory.ts";
import { createMembership } from "../../demo/memberships.factory.ts";
import { appointCoordinator } from "../../demo/municipalities.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createSeat } from "../../demo/seats.factory.ts";
import { DAY_MS } from "../../testing/clock.ts";
import type { Harness } from "../../testing/harness.ts";
import { test } from "../../testing/test.ts";

let county = 9800;

type Proposal = { visibility?: "public" | "closed"; hasCoordinator?: boolean };

/** An organization's admin proposes a table in a county of its own, where one coordinator decides, or none. */
const propose = async (harness: Harness, { visibility = "public", hasCoordinator = true }: Proposal = {}) => {
  county += 1;
  const municipalityArs = `0${county}`;
  const { id: organizationId } = await createOrganization(harness.db, { municipalityArs });
  const proposer = await harness.person({ secondFactor: true });
  await createMembership(harness.db, { organizationId, personId: proposer.personId, role: "admin" });
  const decider = await harness.person({ secondFactor: true });
  if (hasCoordinator) await appointCoordinator(harness.db, municipalityArs, decider.personId);
  const table = {
    title: "Runder Tisch Ehrenamt",
    purpose: "",
    topics: [],
    municipalityArs,
    visibility,
  };
  const { body } = await proposer.call(createRoundTable, { body: table });
  return { proposer, decider, table: body, inTable: { params: { tableId: body.id } } };
};

const mailsAbout = ({ db }: Harness, subjectId: string) =>
  db.mail.findMany({ where: { subjectId }, select: { kind: true, personId: true }, orderBy: { id: "asc" } });

test("a proposed table waits: its proposer prepares it, the municipality hears of it, others do not see it", async ({
  harness,
  stranger,
}) => {
  const { proposer, decider, table, inTable } = await propose(harness);

  expect([table.status, table.may]).toEqual([
    "proposed",
    { manage: true, seeInternal: true, stepIn: false, decide: false, appoint: false },
  ]);
  expect(await mailsAbout(harness, table.id)).toEqual([{ kind: "round-table.proposed", personId: decider.personId }]);
  expect((await stranger.attempt(readRoundTable, inTable)).status).toBe(404);
  const waiting = async (reader: typeof stranger) =>
    (await reader.call(listRoundTables, { query: { status: "proposed" } })).body.items.map(({ id }) => id);
  expect(await waiting(decider)).toEqual([table.id]);
  expect(await waiting(proposer)).toEqual([table.id]);
  expect(await waiting(stranger)).toEqual([]);
});

test("it waits for whoever decides, and for nobody else", async ({ harness }) => {
  const { proposer, decider, table } = await propose(harness);
  const admin = await harness.person({ isPlatformAdmin: true, secondFactor: true });
  const waiting = async (reader: typeof admin) => {
    const { body } = await reader.call(listRoundTables, { query: { waitsFor: "me" } });
    return body.items.some(({ id }) => id === table.id);
  };

  expect(await waiting(decider)).toBe(true);
  expect(await waiting(proposer)).toBe(false);
  expect(await waiting(admin)).toBe(false);
});

describe("where no coordinator is in office", () => {
  test.for(["public", "closed"] as const)(
    "an administrator sees the %s proposal and decides",
    async (visibility, { harness }) => {
      const { table, inTable } = await propose(harness, { visibility, hasCoordinator: false });
      const admin = await harness.person({ isPlatformAdmin: true, secondFactor: true });
      const without = await harness.person({ isPlatformAdmin: true });

      const waiting = (query: object) => admin.call(listRoundTables, { query });
      for (const query of [{ status: "proposed" }, { waitsFor: "me" }])
        expect((await waiting(query)).body.items.map(({ id }) => id)).toContain(table.id);
      const { may } = (await admin.call(readRoundTable, inTable)).body;
      expect([may.decide, may.manage, may.seeInternal]).toEqual([true, false, false]);
      expect((await without.attempt(readRoundTable, inTable)).body.code).toBe("second-factor-required");

      const { body } = await admin.call(decideRoundTable, { ...inTable, body: { accepted: true } });
      expect(body.status).toBe("active");
      expect((await admin.attempt(readRoundTable, inTable)).status).toBe(visibility === "public" ? 200 : 404);
    },
  );

  test("an administrator refuses a proposal", async ({ harness }) => {
    const { inTable } = await propose(harness, { visibility: "closed", hasCoordinator: false });
    const admin = await harness.person({ isPlatformAdmin: true, secondFactor: true });
    const refused = { accepted: false as const, reason: "Es gibt schon einen." };

    expect((await admin.call(decideRoundTable, { ...inTable, body: refused })).body.status).toBe("refused");
  });
});

test("while a coordinator is in office, an administrator does not see the proposal", async ({ harness }) => {
  const { inTable } = await propose(harness);
  const admin = await harness.person({ isPlatformAdmin: true, secondFactor: true });

  expect((await admin.attempt(readRoundTable, inTable)).status).toBe(404);
});

test("the municipality confirms it once, and its proposer hears of it", async ({ harness, stranger }) => {
  const { proposer, decider, table, inTable } = await propose(harness);
  expect((await decider.call(readRoundTable, inTable)).body.may.decide).toBe(true);

  const confirmed = await decider.call(decideRoundTable, { ...inTable, body: { accepted: true } });
  const again = await decider.attempt(decideRoundTable, { ...inTable, body: { accepted: true } });

  expect([confirmed.body.status, confirmed.body.may.decide]).toEqual(["active", false]);
  expect([again.status, again.body.code]).toEqual([409, "already-decided"]);
  expect((await stranger.call(readRoundTable, inTable)).body.status).toBe("active");
  expect((await mailsAbout(harness, table.id)).at(-1)).toEqual({
    kind: "round-table.confirmed",
    personId: proposer.personId,
  });
});

test("refused, it stays unseen by others, and its proposer reads the reason and cannot open it", async ({
  harness,
  stranger,
}) => {
  const { proposer, decider, inTable } = await propose(harness);

  await decider.call(decideRoundTable, { ...inTable, body: { accepted: false, reason: "Es gibt schon einen." } });

  const { body } = await proposer.call(readRoundTable, inTable);
  expect(body).toMatchObject({
    status: "refused",
    decisionReason: "Es gibt schon einen.",
  });
  expect((await stranger.attempt(readRoundTable, inTable)).status).toBe(404);
  const reopened = await proposer.attempt(changeRoundTable, {
    ...inTable,
    ifMatch: body.version,
    body: { status: "active" },
  });
  expect([reopened.status, reopened.body.code]).toEqual([409, "conflict"]);
});

test("refused, its proposer adds nothing to it", async ({ harness }) => {
  const { proposer, decider, table, inTable } = await propose(harness);
  const { db } = harness;
  const seat = await createSeat(db, { tableId: table.id });
  await createMeeting(db, { tableId: table.id });
  const meetings = async () => (await proposer.call(listMyMeetings, { query: {} })).body.items.length;
  expect(await meetings()).toBe(1);
  await decider.call(decideRoundTable, { ...inTable, body: { accepted: false, reason: "Es gibt schon einen." } });

  const startsAt = new Date(harness.clock.now().getTime() + DAY_MS).toISOString();
  const place = { place: "Rathaus", address: null, onlineUrl: null, access: [], accessNote: null };
  const meeting = { title: "Auftakt", startsAt, durationMinutes: 90, ...place };
  const person = { name: "Nora Neu", mail: null, phone: null, language: "de" as const };
  const answers = [
    await proposer.attempt(planMeeting, { ...inTable, body: meeting }),
    await proposer.attempt(addSeat, { ...inTable, body: { organizationId: null, group: "citizens" } }),
    await proposer.attempt(fillSeat, { params: { seatId: seat.id }, body: { role: "delegate", person } }),
    await proposer.attempt(addTask, {
      ...inTable,
      body: { title: "Raum buchen", dueOn: null, assignee: { kind: "seat", id: seat.id } },
    }),
  ];

  expect(answers.map(({ body }) => body.code)).toEqual(["conflict", "conflict", "conflict", "conflict"]);
  expect(await meetings()).toBe(0);
});

test("nobody confirms their own proposal, neither by deciding nor by a change of its status", async ({ harness }) => {
  const { proposer, table, inTable } = await propose(harness);

  const decided = await proposer.attempt(decideRoundTable, { ...inTable, body: { accepted: true } });
  const changed = await proposer.attempt(changeRoundTable, {
    ...inTable,
    ifMatch: table.version,
    body: { status: "active" },
  });

  expect([decided.status, changed.status, changed.body.code]).toEqual([403, 409, "conflict"]);
});
