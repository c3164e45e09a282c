import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "api",
    globalSetup: "src/testing/global-setup.ts",
    // Files of one worker share the modules they load: half of the time went into loading them again.
    isolate: false,
    include: ["src/**/*.test.ts"],
    // A clone of the database and the real app per file.
    hookTimeout: 60_000,
    testTimeout: 30_000,
  },
});
