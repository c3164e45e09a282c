import {
  appointTableCoordinator,
  changeRoundTable,
  createRoundTable,
  dismissTableCoordinator,
  readRoundTable,
} from "@runde-tische/contracts/round-tables";
import { describe, expect } from "vitest";
import { appointCoordinator, createMunicipality } from "../../demo/municipalities.factory.ts";
import { test } from "../../testing/test.ts";

const UNKNOWN = "099999999999";

describe("the municipality of a table", () => {
  test("changes only to one that the actor decides for", async ({ harness, table, coordinator }) => {
    await createMunicipality(harness.db, "09701");
    const request = { params: { tableId: table.id }, ifMatch: table.version, body: { municipalityArs: "09701" } };

    const refused = await coordinator.attempt(changeRoundTable, request);
    await appointCoordinator(harness.db, "09701", coordinator.personId);
    const moved = await coordinator.call(changeRoundTable, request);

    expect([refused.status, refused.body.code]).toEqual([403, "forbidden"]);
    expect(moved.body.municipality.ars).toBe("09701");
  });

  test("may be sent along unchanged by whoever manages the table", async ({ table, coordinator }) => {
    const body = { title: "Neuer Titel", municipalityArs: table.municipalityArs };

    const { status } = await coordinator.call(changeRoundTable, { params: { tableId: table.id }, ifMatch: 1, body });

    expect(status).toBe(200);
  });

  test("cannot be left and entered again to confirm one's own proposal", async ({ harness, newTable, coordinator }) => {
    await createMunicipality(harness.db, "09703");
    await appointCoordinator(harness.db, "09703", coordinator.personId);
    const table = await newTable({ status: "proposed", municipalityArs: "09702" });
    const move = (municipalityArs: string, ifMatch: number) =>
      coordinator.attempt(changeRoundTable, { params: { tableId: table.id }, ifMatch, body: { municipalityArs } });

    await move("09703", 1);

    expect((await move("09702", 2)).status).toBe(403);
  });

  test("that nobody knows is bad input, not a failure", async ({ harness, table, coordinator }) => {
    const admin = await harness.person({ isPlatformAdmin: true, secondFactor: true });
    const newTable = { title: "Tisch", purpose: "", topics: [], visibility: "public" as const };

    const created = await admin.attempt(createRoundTable, { body: { ...newTable, municipalityArs: UNKNOWN } });
    const changed = await coordinator.attempt(changeRoundTable, {
      params: { tableId: table.id },
      ifMatch: 1,
      body: { municipalityArs: UNKNOWN },
    });

    const errors = [{ pointer: "/municipalityArs", message: expect.any(String) }];
    for (const refused of [created, changed]) expect(refused.body).toMatchObject({ code: "invalid", errors });
  });
});

describe("who coordinates a table", () => {
  test("is for its municipality to say, not for those who coordinate it", async ({
    harness,
    newTable,
    coordinator,
  }) => {
    const table = await newTable({ municipalityArs: "09704" });
    const decider = await harness.person({ secondFactor: true });
    await appointCoordinator(harness.db, "09704", decider.personId);
    const { mail, personId } = await harness.person();
    const inTable = { params: { tableId: table.id } };
    const one = { params: { tableId: table.id, personId } };
    const may = async (who: typeof decider) => (await who.call(readRoundTable, inTable)).body.may;

    expect([(await may(coordinator)).appoint, (await may(decider)).appoint]).toEqual([false, true]);
    expect((await coordinator.attempt(appointTableCoordinator, { ...inTable, body: { mail } })).status).toBe(403);
    const { body } = await decider.call(appointTableCoordinator, { ...inTable, body: { mail } });
    expect(body.coordinators.map((appointed) => appointed.personId)).toContain(personId);
    expect((await coordinator.call(readRoundTable, inTable)).body.coordinators).toHaveLength(2);
    expect((await coordinator.attempt(dismissTableCoordinator, one)).status).toBe(403);
    expect((await decider.call(dismissTableCoordinator, one)).status).toBe(204);
  });
});
