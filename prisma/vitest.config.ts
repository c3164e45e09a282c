import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "database",
    globalSetup: "src/testing/global-setup.ts",
    include: ["src/**/*.test.ts"],
    // Starting and killing real servers.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
