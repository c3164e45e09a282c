import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { isDeepStrictEqual } from "node:util";
import { createClient } from "@runde-tische/database/client";
import { cloneDatabase, startTestServer } from "@runde-tische/database/test-database";
import autocannon from "autocannon";
import { fillFeedGround } from "./feed.ts";
import { fillGround } from "./ground.ts";

const ROUNDS = 5;
const ROUND_S = 2;
const CONNECTIONS = 10;

type Side = "app" | "bare";
type Figures = { readonly requestsPerSecond: number; readonly p99Ms: number };
type Server = { readonly address: string; readonly stop: () => void };

const startServer = async (side: Side, databaseUrl: string): Promise<Server> => {
  const child: ChildProcess = fork(new URL("server.ts", import.meta.url), [side, databaseUrl], {
    env: { ...process.env, NODE_ENV: "production" },
  });
  const [address] = (await once(child, "message")) as [string];
  return { address, stop: () => child.disconnect() };
};

const load = async (url: string, cookie: string): Promise<Figures> => {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: ROUND_S, headers: { cookie } });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${failed} requests to ${url} failed.`);
  return { requestsPerSecond: result.requests.average, p99Ms: result.latency.p99 };
};

const read = async (url: string, cookie: string): Promise<unknown> =>
  fetch(url, { headers: { cookie } }).then((response) =>
    response.headers.get("content-type")?.includes("json") ? response.json() : response.text(),
  );

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const mediansOf = (rounds: Figures[]): Figures => ({
  requestsPerSecond: median(rounds.map((round) => round.requestsPerSecond)),
  p99Ms: median(rounds.map((round) => round.p99Ms)),
});

/** By turns, so that whatever else the machine does meets both. */
const compare = async (servers: Record<Side, Server>, path: string, cookie: string) => {
  const urls = { app: servers.app.address + path, bare: servers.bare.address + path };
  if (!isDeepStrictEqual(await read(urls.app, cookie), await read(urls.bare, cookie)))
    throw new Error(`${path}: the two servers answer differently.`);
  const rounds: Record<Side, Figures[]> = { app: [], bare: [] };
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const side of ["app", "bare"] as const) rounds[side].push(await load(urls[side], cookie));
  // The first round of each only warms up.
  return { app: mediansOf(rounds.app.slice(1)), bare: mediansOf(rounds.bare.slice(1)) };
};

const database = await startTestServer();
try {
  const databaseUrl = await cloneDatabase(database.url);
  const db = createClient(databaseUrl);
  const feedTable = await fillFeedGround(db);
  const { tableId, meetingId, cookie } = await fillGround(db);
  await db.$disconnect();
  const servers = { app: await startServer("app", databaseUrl), bare: await startServer("bare", databaseUrl) };
  const agenda = await compare(servers, `/api/v1/meetings/${meetingId}/agenda`, cookie);
  const meetings = await compare(servers, `/api/v1/round-tables/${tableId}/meetings`, cookie);
  const feed = await compare(servers, `/feeds/tables/${feedTable.tableId}.ics`, cookie);
  for (const server of Object.values(servers)) server.stop();
  console.log(JSON.stringify({ agenda, meetings, feed }));
} finally {
  await database.stop();
}
