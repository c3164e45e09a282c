import { test as base } from "vitest";
import { createRoundTable, type TableOverrides } from "../demo/round-tables.factory.ts";
import { createHarness, type Harness } from "./harness.ts";

type Person = Awaited<ReturnType<Harness["person"]>>;

type Fixtures = {
  /** One app and one database for the file. */
  harness: Harness;
  visitor: Harness["visitor"];
  /** Coordinates `table`, second factor shown. */
  coordinator: Person;
  /** Signed in, and nothing to any table. */
  stranger: Person;
  /** A table of the test's own, public unless made otherwise. */
  table: Awaited<ReturnType<typeof createRoundTable>>;
  /** Makes another table that `coordinator` coordinates. */
  newTable: (overrides?: TableOverrides) => ReturnType<typeof createRoundTable>;
};

export const test = base.extend<Fixtures>({
  harness: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads a fixture's needs from its first parameter
    async ({}, use) => {
      const harness = await createHarness();
      await use(harness);
      await harness.close();
    },
    { scope: "file" },
  ],
  visitor: ({ harness }, use) => use(harness.visitor),
  coordinator: async ({ harness }, use) => use(await harness.person({ secondFactor: true })),
  stranger: async ({ harness }, use) => use(await harness.person()),
  newTable: ({ harness, coordinator }, use) =>
    use((overrides = {}) => createRoundTable(harness.db, { coordinatorIds: [coordinator.personId], ...overrides })),
  table: async ({ newTable }, use) => use(await newTable()),
});
