import type { TestProject } from "vitest/node";
import { startTestServer } from "../test-database.ts";

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
