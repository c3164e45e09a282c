import { changeMe, readMe } from "@runde-tische/contracts/me";
import { expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { test } from "../../testing/test.ts";

test("nobody is nobody", async ({ visitor }) => {
  const { status, body } = await visitor.attempt(readMe, {});
  expect([status, body.code]).toEqual([401, "sign-in-required"]);
});

test("tells who one is, what one belongs to and coordinates", async ({ harness, coordinator, table }) => {
  await createMembership(harness.db, { personId: coordinator.personId, role: "admin" });
  await createMembership(harness.db, { personId: coordinator.personId, validTo: new Date("2026-02-01") });
  const { body } = await coordinator.call(readMe, {});
  expect(table.id).toBeDefined();
  expect(body).toMatchObject({
    personId: coordinator.personId,
    mail: coordinator.mail,
    isMailVerified: true,
    hasSecondFactor: false,
    isSecondFactorShown: true,
    coordinatesTables: true,
    memberships: [{ role: "admin", status: "active" }],
  });
});

test("a change needs the version it was made from and is recorded", async ({ harness, stranger }) => {
  const { body: before } = await stranger.call(readMe, {});
  const { body } = await stranger.call(changeMe, { body: { name: "Jana Weber-Yılmaz" }, ifMatch: before.version });
  expect([body.name, body.language]).toEqual(["Jana Weber-Yılmaz", "de"]);

  const stale = await stranger.attempt(changeMe, { body: { language: "en" }, ifMatch: before.version });
  expect([stale.status, stale.body.code]).toEqual([412, "stale"]);
  const changes = await harness.db.change.findMany({ where: { subjectId: stranger.personId } });
  expect(changes.map(({ kind, fields }) => [kind, fields])).toEqual([["person.changed", ["name"]]]);
});
