import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  test: {
    environment: "jsdom",
    environmentOptions: { jsdom: { url: "http://localhost/" } },
    setupFiles: ["src/testing/setup.ts"],
    // Files of one worker share the modules they load: half of the time went into loading them again.
    isolate: false,
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
    unstubGlobals: true,
    // Whole pages, typed into letter by letter, on a machine that may be busy.
    testTimeout: 20_000,
  },
});
