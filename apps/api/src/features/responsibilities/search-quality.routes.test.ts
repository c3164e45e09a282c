import { searchResponsibilities } from "@runde-tische/contracts/responsibilities";
import { expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import type { Harness } from "../../testing/harness.ts";
import { test } from "../../testing/test.ts";
import { QUESTIONS } from "./testing/questions.ts";
import { TOWN } from "./testing/town.ts";

const COUNTY = "09777";
const LEAST_RECALL = 0.9;

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

const fillTown = async ({ db }: Harness): Promise<number> => {
  let members = 0;
  for (const [name, text] of Object.entries(TOWN)) {
    const { id: organizationId } = await createOrganization(db, { name, municipalityArs: COUNTY, city: "Bergstadt" });
    for (const line of linesOf(text)) {
      const [person = "", work = "", topics = ""] = line.split("|").map((part) => part.trim());
      const { id: personId } = await createPerson(db, { name: person });
      const responsibilities = topics
        .split("; ")
        .filter(Boolean)
        .map((part) => part.split(": "))
        .map(([topic = "", note = null]) => ({ topic, ars: null, note }));
      await createMembership(db, { organizationId, personId, function: work, responsibilities });
      members += 1;
    }
  }
  return members;
};

test("whoever asks in their own words finds the right one among the first three", async ({ harness, stranger }) => {
  expect(await fillTown(harness)).toBeGreaterThanOrEqual(150);
  const own = await createOrganization(harness.db, { municipalityArs: COUNTY });
  await createMembership(harness.db, { organizationId: own.id, personId: stranger.personId, function: "Testerin" });

  const missed: string[] = [];
  for (const [index, [q, ...right]] of QUESTIONS.entries()) {
    // Nobody asks so much in a minute; the limit of tries is not what is tested.
    if (index % 100 === 0) await harness.db.rateLimit.deleteMany();
    const { body } = await stranger.call(searchResponsibilities, { query: { q, limit: 5 } });
    const names = body.items.map(({ name }) => name ?? "");
    if (!names.slice(0, 3).some((name) => right.includes(name))) missed.push(`${q}: ${names.join(", ")}`);
  }

  const found = QUESTIONS.length - missed.length;
  const recall = found / QUESTIONS.length;
  console.info([`recall@3 ${recall.toFixed(2)} (${found}/${QUESTIONS.length})`, ...missed].join("\n  missed "));
  expect(QUESTIONS).toHaveLength(238);
  expect(recall).toBeGreaterThanOrEqual(LEAST_RECALL);
});
