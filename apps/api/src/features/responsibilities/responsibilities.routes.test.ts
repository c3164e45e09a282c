import { listResponsibilities } from "@runde-tische/contracts/memberships";
import { expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import type { Harness } from "../../testing/harness.ts";
import { test } from "../../testing/test.ts";

const directory = async (harness: Harness, municipalityArs: string) => {
  const { db } = harness;
  const organization = await createOrganization(db, { name: "Jobcenter Musterland", municipalityArs });
  const { id: personId } = await createPerson(db, { name: "Şirin Öztürk" });
  await createMembership(db, {
    organizationId: organization.id,
    personId,
    function: "Vermittlung",
    responsibilities: [{ topic: "Bau und Handwerk", ars: `${municipalityArs}0101101`, note: "U25" }],
    contacts: [
      { kind: "phone", value: "09131 1", visibility: "public" },
      { kind: "mail", value: "bau@jobcenter.example", visibility: "network" },
    ],
  });
  const reader = await harness.person();
  const own = await createOrganization(db, { municipalityArs });
  await createMembership(db, { organizationId: own.id, personId: reader.personId });
  return reader;
};

test("a counsellor finds the caseworker by topic, name or place; the public finds the function only", async ({
  harness,
  visitor,
}) => {
  const reader = await directory(harness, "09401");
  const found = async (client: { call: typeof visitor.call }, q: string, municipality = "09401") =>
    (await client.call(listResponsibilities, { query: { q, municipality } })).body.items;

  expect(await found(reader, "handwerk bau")).toMatchObject([
    { name: "Şirin Öztürk", contacts: [{ value: "09131 1" }, { value: "bau@jobcenter.example" }] },
  ]);
  expect(await found(reader, "ozturk")).toHaveLength(1);
  expect(await found(reader, "bau", "094010101101")).toHaveLength(1);
  expect(await found(reader, "bau", "094019999999")).toHaveLength(0);
  expect(await found(visitor, "jobcenter vermittlung")).toMatchObject([
    { name: null, responsibilities: [], contacts: [{ value: "09131 1" }] },
  ]);
});

test("what a reader does not see takes no part in their search", async ({ harness, visitor }) => {
  await directory(harness, "09402");
  const hits = async (q: string) =>
    (await visitor.call(listResponsibilities, { query: { q, municipality: "09402" } })).body.items.length;

  expect([await hits("ozturk"), await hits("handwerk"), await hits("jobcenter.example"), await hits("100%")]).toEqual([
    0, 0, 0, 0,
  ]);
});

test("members of an organization that waits are in nobody's directory", async ({ harness, visitor }) => {
  const reader = await directory(harness, "09403");
  await harness.db.organization.updateMany({ where: { municipalityArs: "09403" }, data: { status: "pending" } });

  for (const client of [reader, visitor])
    expect((await client.call(listResponsibilities, { query: { municipality: "09403" } })).body.items).toEqual([]);
});

test("the directory goes on page by page", async ({ harness, visitor }) => {
  for (let count = 0; count < 3; count += 1) await directory(harness, "09404");
  const query = { municipality: "09404", limit: 2 };

  const first = await visitor.call(listResponsibilities, { query });
  const second = await visitor.call(listResponsibilities, { query: { ...query, cursor: first.body.nextCursor ?? "" } });

  expect(new Set([...first.body.items, ...second.body.items].map(({ membershipId }) => membershipId)).size).toBe(3);
  expect(second.body.nextCursor).toBeNull();
});
