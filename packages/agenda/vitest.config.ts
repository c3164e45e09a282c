import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { name: "agenda", include: ["src/**/*.test.ts"] },
});
