import { readdirSync } from "node:fs";
import { API_PREFIX, type Endpoint } from "@runde-tische/contracts/endpoint";
import { describe, expect } from "vitest";
import { allRows as rows } from "./testing/access-matrix/all-rows.ts";
import type { Row } from "./testing/access-matrix/rows.ts";
import { ACTORS, type ActorName, type Expected, PLACES, type PlaceName } from "./testing/access-matrix/rules.ts";
import { createWorld, type World } from "./testing/access-matrix/world.ts";
import { test as base } from "./testing/test.ts";

const test = base.extend<{ world: World }>({
  world: [async ({ harness }, use) => use(await createWorld(harness)), { scope: "file" }],
});

const answerOf = (status: number): Expected => {
  if (status === 401 || status === 403 || status === 404) return String(status) as Expected;
  return "ok";
};

const ask = async (world: World, { endpoint, parts }: Row, actor: ActorName, place: PlaceName) => {
  const call = await parts(world.places[place], world);
  if (endpoint.path.endsWith("/events")) return answerOf(await world.clients[actor].open(endpoint, call));
  const answer = await world.clients[actor].send(endpoint, call);
  // A call that nobody could ever make would pass as "refused": bad input and failures are no answer of the matrix.
  expect([400, 429], answer.text).not.toContain(answer.status);
  expect(answer.status, answer.text).toBeLessThan(500);
  return answerOf(answer.status);
};

const askEverywhere = async (world: World, row: Row, actor: ActorName): Promise<string> => {
  // How often one may ask is tested elsewhere.
  await world.harness.db.rateLimit.deleteMany();
  const got: Expected[] = [];
  for (const place of PLACES) got.push(await ask(world, row, actor, place));
  return got.join(" ");
};

/** Readers leave nothing behind for each other; what others change is asked one after the other. */
const askAll = async (world: World, row: Row): Promise<Record<string, string>> => {
  const answers: [ActorName, string][] = [];
  const one = async (actor: ActorName) => answers.push([actor, await askEverywhere(world, row, actor)]);
  if (row.endpoint.method === "GET") await Promise.all(ACTORS.map(one));
  else for (const actor of ACTORS) await one(actor);
  return Object.fromEntries(answers);
};

describe("who may do what", () => {
  for (const [index, row] of rows.entries()) {
    test(`${index + 1}. ${row.endpoint.method} ${row.endpoint.path}`, async ({ world }) => {
      const expected = ACTORS.map((actor) => [actor, row.rule[actor].join(" ")]);
      expect(await askAll(world, row)).toEqual(Object.fromEntries(expected));
    });
  }
});

test("every endpoint of the contract and every route of the server stands in the matrix", async ({ harness }) => {
  const known = new Set(rows.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`));
  const contract = (await contractEndpoints()).map(({ method, path }) => `${method} ${path}`);
  const served = harness.routes
    .filter(({ method, url }) => url.startsWith(API_PREFIX) && method !== "HEAD")
    .map(({ method, url }) => `${method} ${url.replace(API_PREFIX, "")}`);
  expect(contract.filter((name) => !known.has(name))).toEqual([]);
  expect(served.filter((name) => !known.has(name))).toEqual([]);
  expect(contract.filter((name) => !served.includes(name))).toEqual([]);
});

const contractEndpoints = async (): Promise<Endpoint[]> => {
  const folder = new URL("../../../packages/contracts/src/", import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  const modules = await Promise.all(files.map((file) => import(new URL(file, folder).href)));
  return modules.flatMap((module) => Object.values(module as object).filter(isEndpoint));
};

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === "object" && value !== null && "method" in value && "path" in value && "response" in value;
