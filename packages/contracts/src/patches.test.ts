import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import type { Endpoint } from "./endpoint.ts";

const endpoints = async (): Promise<Endpoint[]> => {
  const files = readdirSync(import.meta.dirname).filter((file) => /(?<!\.test)\.ts$/.test(file));
  const modules = await Promise.all(files.map((file) => import(`./${file}`)));
  return modules.flatMap((module: object) =>
    Object.values(module).filter((value: unknown): value is Endpoint => {
      return typeof value === "object" && value !== null && "method" in value && "path" in value;
    }),
  );
};

/** It changes what a list names; an empty one names nothing. */
const NAMING_CHANGES = "/meetings/:meetingId/guests/:seatId";

test("what a change leaves out stays as it is: no default is written over it", async () => {
  const patches = (await endpoints()).filter(({ method, path }) => method === "PATCH" && path !== NAMING_CHANGES);
  expect(patches.length).toBeGreaterThan(5);
  for (const { path, body } of patches) expect([path, body?.parse({})]).toEqual([path, {}]);
});
