import {
  changeRoundTable,
  createRoundTable,
  decideRoundTable,
  listRoundTables,
  readRoundTable,
} from "@runde-tische/contracts/round-tables";
import { expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { appointCoordinator } from "../../demo/municipalities.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import type { Harness } from "../../testing/harness.ts";
import { test } from "../../testing/test.ts";

let county = 9800;

/** An organization's admin proposes a table in a county of its own, where one coordinator decides. */
const propose = async (harness: Harness) => {
  county += 1;
  const municipalityArs = `0${county}`;
  const { id: organizationId } = await createOrganization(harness.db, { municipalityArs });
  const proposer = await harness.person({ secondFactor: true });
  await createMembership(harness.db, { organizationId, personId: proposer.personId, role: "admin" });
  const decider = await harness.person({ secondFactor: true });
  await appointCoordinator(harness.db, municipalityArs, decider.personId);
  const table = {
    title: "Runder Tisch Ehrenamt",
    purpose: "",
    topics: [],
    municipalityArs,
    visibility: "public" as const,
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
