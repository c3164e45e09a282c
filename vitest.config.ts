import { defineConfig } from "vitest/config";

export default defineConfig({
  // One more than the two cores of the smallest machine: tests of the API wait for the database half of their time.
  test: { maxWorkers: 3, projects: ["prisma", "apps/*", "packages/*"] },
});
