import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { test as base, expect } from "vitest";
import { joinEmbeddedServer, startEmbeddedServer } from "./embedded-server.ts";

const options = (dataDir: string) => ({ dataDir, log: () => undefined });

const test = base.extend<{ dataDir: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads a fixture's needs from its first parameter
  dataDir: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "runde-tische-server-"));
    chmodSync(folder, 0o711);
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

const query = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

const startApp = async (dataDir: string): Promise<{ app: ChildProcess; url: string }> => {
  const script = fileURLToPath(new URL("./testing/holding-app.ts", import.meta.url));
  const app = spawn(process.execPath, [script, dataDir], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(app.stdout, "data")) as [Buffer];
  return { app, url: line.toString().replace("ready", "").trim() };
};

test("data outlives a stop and a start", async ({ dataDir }) => {
  const first = await startEmbeddedServer(options(dataDir));
  await query(first.url, "CREATE TABLE kept AS SELECT 'Grüße' AS word");
  await first.stop();
  await expect(query(first.url, "SELECT 1")).rejects.toThrow();

  const second = await startEmbeddedServer(options(dataDir));
  expect(await query(second.url, "SELECT word FROM kept")).toEqual([{ word: "Grüße" }]);
  await second.stop();
});

test("the server listens on this machine only, without a socket, and can sort German", async ({ dataDir }) => {
  const server = await startEmbeddedServer(options(dataDir));
  expect(await query(server.url, "SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
  expect(await query(server.url, "SHOW unix_socket_directories")).toEqual([{ unix_socket_directories: "" }]);
  const sorted = await query(
    server.url,
    `SELECT w FROM unnest(ARRAY['Zürich','Öhringen','Olpe']) w ORDER BY w COLLATE "de-x-icu"`,
  );
  expect(sorted.map((row) => row["w"])).toEqual(["Öhringen", "Olpe", "Zürich"]);
  expect(statSync(join(dataDir, "postgres/password")).mode & 0o777).toBe(0o600);
  await server.stop();
});

test("a killed app's server is taken over with its data", async ({ dataDir }) => {
  const { app, url } = await startApp(dataDir);
  await query(url, "CREATE TABLE kept AS SELECT 1 AS one");
  app.kill("SIGKILL");
  await once(app, "exit");

  const next = await startEmbeddedServer(options(dataDir));

  expect(await query(next.url, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
  await next.stop();
  expect(existsSync(join(dataDir, "postgres/cluster/postmaster.pid"))).toBe(false);
});

test("a killed server recovers, even when its number belongs to another process by now", async ({ dataDir }) => {
  const { app, url } = await startApp(dataDir);
  await query(url, "CREATE TABLE kept AS SELECT 1 AS one");
  const pidFile = join(dataDir, "postgres/cluster/postmaster.pid");
  const [pid, ...rest] = readFileSync(pidFile, "utf8").split("\n");
  app.kill("SIGKILL");
  process.kill(Number(pid), "SIGQUIT");
  await once(app, "exit");
  await expect.poll(() => existsSync(pidFile), { timeout: 10_000 }).toBe(false);
  writeFileSync(pidFile, [process.pid, ...rest].join("\n"));

  const next = await startEmbeddedServer(options(dataDir));

  expect(await query(next.url, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
  await next.stop();
});

test("a second app on the same folder is refused and the first goes on; a tool may join it", async ({ dataDir }) => {
  const first = await startEmbeddedServer(options(dataDir));

  await expect(startEmbeddedServer(options(dataDir))).rejects.toThrow(
    /Another running app uses the data folder .*: stop it/,
  );
  const tool = await joinEmbeddedServer(options(dataDir));
  await tool.stop();

  expect(tool.url).toBe(first.url);
  expect(await query(first.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await first.stop();
});

test("a folder that cannot be written is refused with a sentence", async ({ dataDir }) => {
  const file = join(dataDir, "a-file");
  writeFileSync(file, "");

  await expect(startEmbeddedServer(options(join(file, "below")))).rejects.toThrow(
    /The data folder .* cannot be written .*choose another one with DATA_DIR/,
  );
});

test("a broken cluster is refused with the server's own reason", async ({ dataDir }) => {
  const server = await startEmbeddedServer(options(dataDir));
  await server.stop();
  writeFileSync(join(dataDir, "postgres/cluster/postgresql.conf"), "no_such_setting = 1\n");

  await expect(startEmbeddedServer(options(dataDir))).rejects.toThrow(/does not start \(.*\): see .*postgres\.log/s);
});
