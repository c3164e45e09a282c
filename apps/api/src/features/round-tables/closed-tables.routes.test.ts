import { stepIntoRoundTable } from "@runde-tische/contracts/round-tables";
import { expect } from "vitest";
import { test } from "../../testing/test.ts";

const reason = { body: { reason: "Beschwerde" } };

test("an administrator prolongs their own step while it lasts", async ({ harness, newTable }) => {
  const table = await newTable({ visibility: "closed" });
  const admin = await harness.person({ isPlatformAdmin: true, secondFactor: true });
  const inTable = { params: { tableId: table.id }, ...reason };

  await admin.call(stepIntoRoundTable, inTable);

  expect((await admin.call(stepIntoRoundTable, inTable)).status).toBe(201);
});

test("an administrator who coordinates the table by office has no step to take", async ({ harness, newTable }) => {
  const admin = await harness.person({ isPlatformAdmin: true, secondFactor: true });
  const table = await newTable({ visibility: "closed", coordinatorIds: [admin.personId] });

  const { status, body } = await admin.attempt(stepIntoRoundTable, { params: { tableId: table.id }, ...reason });

  expect([status, body.code]).toEqual([403, "forbidden"]);
  expect(await harness.db.closedAccess.count({ where: { tableId: table.id } })).toBe(0);
});
