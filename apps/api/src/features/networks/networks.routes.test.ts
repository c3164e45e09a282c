import { readNetwork } from "@runde-tische/contracts/networks";
import { expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { appointCoordinator, createMunicipality } from "../../demo/municipalities.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createRoundTable } from "../../demo/round-tables.factory.ts";
import { createSeat } from "../../demo/seats.factory.ts";
import type { Client } from "../../testing/client.ts";
import type { Harness } from "../../testing/harness.ts";
import { test as base } from "../../testing/test.ts";

const ARS = "097790000000";

const createNetwork = async ({ db, person }: Harness) => {
  await createMunicipality(db, "09779");
  await createMunicipality(db, ARS);
  const table = (title: string, visibility: "public" | "network" | "closed", municipalityArs = ARS) =>
    createRoundTable(db, { title, visibility, municipalityArs });
  const [open, inner, secret] = [
    await table("Offen", "public"),
    await table("Netzwerk", "network", "09779"),
    await table("Verborgen", "closed"),
  ];
  const organization = (name: string) => createOrganization(db, { name, municipalityArs: ARS, areas: ["09779"] });
  const [awo, bund, chor, dach] = [
    await organization("AWO"),
    await organization("Bund"),
    await organization("Chor"),
    await organization("Dach"),
  ];
  for (const [tableId, organizationId] of [
    [open.id, awo.id],
    [inner.id, awo.id],
    [inner.id, bund.id],
    [secret.id, chor.id],
  ] as const)
    await createSeat(db, { tableId, organizationId });
  await createSeat(db, { tableId: open.id, organizationId: dach.id, role: "guest" });
  const member = await person();
  await createMembership(db, { organizationId: dach.id, personId: member.personId });
  const coordinator = await person({ secondFactor: true });
  await appointCoordinator(db, ARS, coordinator.personId);
  return { member, coordinator };
};

const test = base.extend<{ network: Awaited<ReturnType<typeof createNetwork>> }>({
  network: [async ({ harness }, use) => use(await createNetwork(harness)), { scope: "file" }],
});

const seen = async (client: Client) => {
  const { body, text } = await client.call(readNetwork, { params: { ars: ARS } });
  const titleOf = (id: string) => body.tables.find((table) => table.id === id)?.title;
  const seats = Object.fromEntries(
    body.organizations.map(({ name, seats }) => [name, seats.map(({ tableId }) => titleOf(tableId)).sort()]),
  );
  return { tables: body.tables.map(({ title }) => title), seats, isWhole: body.isWhole, text };
};

test("a visitor sees public tables and who sits there, and not who sits nowhere", async ({ visitor, network: _ }) => {
  const { tables, seats, isWhole, text } = await seen(visitor);

  expect([tables, seats, isWhole]).toEqual([["Offen"], { AWO: ["Offen"] }, false]);
  for (const hidden of ["Netzwerk", "Verborgen", "Bund", "Chor", "Dach"]) expect(text).not.toContain(hidden);
});

test("a member sees their network; who sits at a closed table alone looks like sitting nowhere", async ({
  network,
}) => {
  const { tables, seats, isWhole, text } = await seen(network.member);

  expect([tables, isWhole]).toEqual([["Netzwerk", "Offen"], true]);
  expect(seats).toEqual({ AWO: ["Netzwerk", "Offen"], Bund: ["Netzwerk"], Chor: [], Dach: [] });
  expect(text).not.toContain("Verborgen");
});

test("who decides for the municipality sees its closed tables too", async ({ network }) => {
  const { tables, seats } = await seen(network.coordinator);

  expect(tables).toContain("Verborgen");
  expect(seats["Chor"]).toEqual(["Verborgen"]);
});

test("somebody of another region is no member of the network", async ({ stranger, network: _ }) => {
  expect(await seen(stranger)).toMatchObject({ seats: { AWO: ["Offen"] }, isWhole: false });
});
