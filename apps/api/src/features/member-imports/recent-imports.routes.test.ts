import {
  importMembers,
  listRecentImports,
  MOST_UNDONE_AT_ONCE,
  previewMemberImport,
  undoImport,
} from "@runde-tische/contracts/member-imports";
import { inviteMembers } from "@runde-tische/contracts/member-invitations";
import { changeMembership } from "@runde-tische/contracts/memberships";
import { expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import type { Harness } from "../../testing/harness.ts";
import { meanwhile } from "../../testing/meanwhile.ts";
import { test } from "../../testing/test.ts";

/** An office that has just imported these people, each with a mail address. */
const imported = async (harness: Harness, names: readonly string[]) => {
  const { id: organizationId } = await createOrganization(harness.db);
  const admin = await harness.person({ name: "Ada Amt" });
  await createMembership(harness.db, { organizationId, personId: admin.personId, role: "admin" });
  const params = { organizationId };
  const list = {
    fields: ["name" as const, "mail" as const, "topics" as const],
    rows: names.map((name, index) => ({ number: index + 2, cells: [name, `p${index}@verein.example`, "Bau"] })),
    visibility: "internal" as const,
    defaultFunction: "Beratung",
  };
  const { body: preview } = await admin.call(previewMemberImport, { params, body: list });
  await admin.call(importMembers, { params, body: { ...list, digest: preview.digest } });
  const idOf = async (name: string) =>
    (await harness.db.membership.findFirstOrThrow({ where: { organizationId, person: { name } } })).id;
  const recent = async () => (await admin.call(listRecentImports, { params })).body.items;
  return { organizationId, params, admin, idOf, recent };
};

test("a wrong import is taken back: its people are gone, what the list said of them is erased", async ({ harness }) => {
  const { params, admin, recent, organizationId } = await imported(harness, ["Mia Weber", "Omar Said"]);
  const [one] = await recent();
  const importedAt = one?.importedAt ?? "";

  const { body } = await admin.call(undoImport, { params, body: { importedAt } });
  const again = await admin.call(undoImport, { params, body: { importedAt } });

  expect([one?.added, one?.removable, body.removed, again.body.removed]).toEqual([2, 2, 2, 0]);
  expect(await recent()).toEqual([]);
  const left = await harness.db.membership.findMany({
    where: { organizationId, importedAt: { not: null } },
    include: { person: true, contacts: true, responsibilities: true },
  });
  const kept = left.map((one) => [one.person.name, one.function, one.contacts, one.responsibilities]);
  expect(kept).toEqual([
    [null, "", [], []],
    [null, "", [], []],
  ]);
  expect(left.every(({ validFrom, validTo }) => validTo !== null && validTo < validFrom)).toBe(true);
  expect(await harness.db.change.count({ where: { organizationId, kind: "membership.ended" } })).toBe(2);
});

test("a long list is taken back part by part", async ({ harness }) => {
  const names = Array.from({ length: MOST_UNDONE_AT_ONCE + 1 }, (_, index) => `Mia Weber-${index}`);
  const { params, admin, recent } = await imported(harness, names);
  const body = { importedAt: (await recent())[0]?.importedAt ?? "" };

  const { body: first } = await admin.call(undoImport, { params, body });
  const { body: second } = await admin.call(undoImport, { params, body });

  expect([first, second]).toEqual([
    { removed: MOST_UNDONE_AT_ONCE, left: 1 },
    { removed: 1, left: 0 },
  ]);
});

test("whoever was invited or changed since stays, and so do the people of others", async ({ harness }) => {
  const { params, admin, idOf, recent } = await imported(harness, ["Mia Weber", "Omar Said", "Lea Alt"]);
  const other = await imported(harness, ["Ali Kaya"]);
  await admin.call(inviteMembers, { params, body: { membershipIds: [await idOf("Mia Weber")] } });
  const omar = { membershipId: await idOf("Omar Said") };
  await admin.call(changeMembership, { params: omar, ifMatch: 1, body: { function: "Kasse" } });
  const [one] = await recent();
  const [theirs] = await other.recent();

  const { body } = await admin.call(undoImport, { params, body: { importedAt: one?.importedAt ?? "" } });
  const strange = await admin.call(undoImport, { params, body: { importedAt: theirs?.importedAt ?? "" } });

  expect([one?.added, one?.removable, body.removed, strange.body.removed]).toEqual([3, 1, 1, 0]);
  expect((await recent()).map(({ added, removable }) => [added, removable])).toEqual([[2, 0]]);
  expect((await other.recent()).map(({ added }) => added)).toEqual([1]);
});

test("whoever gets a seat while an import is taken back keeps it, and their name", async ({ harness, table }) => {
  const { db } = harness;
  const { params, admin, idOf, recent, organizationId } = await imported(harness, ["Mia Weber", "Omar Said"]);
  const { personId } = await db.membership.findUniqueOrThrow({ where: { id: await idOf("Mia Weber") } });
  const seat = await createSeat(db, { tableId: table.id, organizationId });
  const [one] = await recent();

  const { body } = await meanwhile(
    db,
    (tx) => createSeatHolding(tx, { seatId: seat.id, personId }),
    () => admin.call(undoImport, { params, body: { importedAt: one?.importedAt ?? "" } }),
  );

  expect(body.removed).toBe(1);
  expect((await db.person.findUniqueOrThrow({ where: { id: personId } })).name).toBe("Mia Weber");
});

test("after a week an import stands", async ({ harness }) => {
  const { params, admin, organizationId, recent } = await imported(harness, ["Mia Weber"]);
  const importedAt = new Date(Date.parse((await recent())[0]?.importedAt ?? "") - 8 * 24 * 60 * 60 * 1000);
  await harness.db.membership.updateMany({
    where: { organizationId, importedAt: { not: null } },
    data: { importedAt },
  });

  const answer = await admin.attempt(undoImport, { params, body: { importedAt: importedAt.toISOString() } });

  expect([answer.status, await recent()]).toEqual([409, []]);
});
