import { searchResponsibilities } from "@runde-tische/contracts/responsibilities";
import { expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createMunicipality } from "../../demo/municipalities.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import type { Harness } from "../../testing/harness.ts";
import { test } from "../../testing/test.ts";

type Member = readonly [name: string, note: string | null, place: string | null];

/** A job centre whose members all answer for "Bau", each as told; and what a search of its network finds, with the deputies. */
const jobCentre = async (harness: Harness, county: string, members: readonly Member[]) => {
  const { db } = harness;
  const keyOf = (place: string | null) => (place === null ? null : `${county}0101${place.length}0${place.length}`);
  for (const [, , place] of members) if (place) await createMunicipality(db, keyOf(place) ?? "", place);
  const { id: organizationId } = await createOrganization(db, { name: "Jobcenter", municipalityArs: county });
  for (const [name, note, place] of members) {
    const { id: personId } = await createPerson(db, { name });
    const responsibilities = [{ topic: "Bau", ars: keyOf(place), note }];
    await createMembership(db, { organizationId, personId, function: "Vermittlung", responsibilities });
  }
  const reader = await harness.person();
  await createMembership(db, {
    organizationId: (await createOrganization(db, { municipalityArs: county })).id,
    personId: reader.personId,
  });
  return async (q: string, place: string | null = null) => {
    const municipality = keyOf(place) ?? undefined;
    const { body } = await reader.call(searchResponsibilities, { query: { q, ...(municipality && { municipality }) } });
    return body.items.map(({ name, deputy }) => [name, deputy?.name ?? null]);
  };
};

test("a deputy answers for the topic in the same area, the nearest first, and never for another area alone", async ({
  harness,
}) => {
  const search = await jobCentre(harness, "09421", [
    ["Susi Süd", null, "Süd"],
    ["Anja Anders", null, null],
    ["Wanda Nord", null, "Nordstadt"],
    ["Nils Nord", null, "Nordstadt"],
  ]);

  expect(await search("Jobcenter Bau Nordstadt")).toEqual([
    ["Wanda Nord", "Nils Nord"],
    ["Nils Nord", "Wanda Nord"],
  ]);
  expect(await search("Wanda Jobcenter")).toEqual([["Wanda Nord", "Nils Nord"]]);
  expect(await search("Jobcenter Bau Süd")).toEqual([["Susi Süd", "Anja Anders"]]);
  expect(await search("Anja", "Nordstadt")).toEqual([["Anja Anders", "Wanda Nord"]]);
  expect(await search("Anja", "Süd")).toEqual([["Anja Anders", "Susi Süd"]]);
});

test("where only somebody of another area has the topic, there is no deputy", async ({ harness }) => {
  const search = await jobCentre(harness, "09422", [
    ["Susi Süd", null, "Süd"],
    ["Wanda Nord", null, "Nordstadt"],
  ]);

  expect(await search("Bau Nordstadt")).toEqual([["Wanda Nord", null]]);
});

test("of several with the topic the deputy is who has the note that was asked for, then the same note", async ({
  harness,
}) => {
  const search = await jobCentre(harness, "09423", [
    ["Susi Süd", "Süd", null],
    ["Wanda Nord", "Nord", null],
    ["Nils Nord", "Nord", null],
  ]);

  expect(await search("Jobcenter Bau Nord")).toEqual([
    ["Wanda Nord", "Nils Nord"],
    ["Nils Nord", "Wanda Nord"],
  ]);
  expect(await search("Nils Jobcenter")).toEqual([["Nils Nord", "Wanda Nord"]]);
});
