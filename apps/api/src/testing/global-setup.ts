import { startTestServer } from "@runde-tische/database/test-database";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    testServerUrl: string;
  }
}

/** One PostgreSQL with a migrated template for the whole run; each file works on a clone. */
export const setup = async (project: TestProject) => {
  const server = await startTestServer();
  project.provide("testServerUrl", server.url);
  return server.stop;
};
