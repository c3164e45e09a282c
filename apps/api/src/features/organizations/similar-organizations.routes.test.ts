import { listSimilarOrganizations } from "@runde-tische/contracts/organizations";
import { describe, expect } from "vitest";
import { createMunicipality } from "../../demo/municipalities.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { test as base } from "../../testing/test.ts";

const COUNTY = "09777";
const KNOWN = [
  "Caritasverband Musterland",
  "AWO Kreisverband Musterland",
  "DRK Kreisverband Musterland",
  "Diakonisches Werk Musterland",
  "Ukrainischer Verein Musterland",
  "Tafel Musterstadt",
  "Tafel Neuenfelde",
];

/** What is suggested for a name. */
const test = base.extend<{ similarTo: (name: string) => Promise<string[]> }>({
  similarTo: ({ stranger }, use) =>
    use(async (name) => {
      const { body } = await stranger.call(listSimilarOrganizations, { query: { name, municipality: COUNTY } });
      return body.items.map((item) => item.name);
    }),
});

describe("a name that is registered already", () => {
  test("is found in other spellings, and not mixed up with what shares its place or common words", async ({
    harness,
    similarTo,
  }) => {
    await createMunicipality(harness.db, COUNTY, "Landkreis Musterland");
    await createMunicipality(harness.db, `${COUNTY}0001001`, "Musterstadt");
    await createMunicipality(harness.db, `${COUNTY}0001002`, "Neuenfelde");
    for (const name of KNOWN) await createOrganization(harness.db, { name, municipalityArs: COUNTY });

    expect(await similarTo("Caritasverband Musterland e.V.")).toEqual(["Caritasverband Musterland"]);
    expect(await similarTo("Caritas")).toEqual(["Caritasverband Musterland"]);
    expect(await similarTo("AWO Musterland")).toEqual(["AWO Kreisverband Musterland"]);
    expect(await similarTo("Diakonie Musterland")).toEqual(["Diakonisches Werk Musterland"]);
    expect(await similarTo("Ukrainischer Verein e. V.")).toEqual(["Ukrainischer Verein Musterland"]);
    expect(await similarTo("Die Tafel Musterstadt")).toEqual(["Tafel Musterstadt"]);
    expect(await similarTo("Sportverein Musterland")).toEqual([]);
  });
});
