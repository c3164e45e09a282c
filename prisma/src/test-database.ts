import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { startEmbeddedServer } from "./embedded-server.ts";
import { applyMigrations } from "./migrate.ts";

export type TestServer = {
  /** Of the migrated template; give it to `cloneDatabase`, never connect to it. */
  url: string;
  templateName: string;
  stop: () => Promise<void>;
};

const templateName = "runde_tische";

// Speed for data that nobody keeps.
const settings = {
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
  max_connections: "300",
  autovacuum: "off",
  shared_buffers: "64MB",
};

/** A process of its own that tidies up when the test run is gone, however it ended. */
const watchOver = (folder: string): void => {
  const watcher = fileURLToPath(new URL("./embedded/watch-over.ts", import.meta.url));
  spawn(process.execPath, [watcher, `${process.pid}`, folder], { detached: true, stdio: "ignore" }).unref();
};

/** A server of its own in a temporary folder, without durability, with a migrated template. Once per test run. */
export const startTestServer = async (): Promise<TestServer> => {
  const folder = mkdtempSync(join(tmpdir(), "runde-tische-test-"));
  // The server's own user must get through; what lies inside is closed by itself.
  chmodSync(folder, 0o711);
  watchOver(folder);
  const log: string[] = [];
  const server = await startEmbeddedServer({ dataDir: folder, log: (line) => log.push(line), settings });
  await applyMigrations(server.url);
  return {
    url: server.url,
    templateName,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** A fresh copy of the template, for one test file. It goes with the server. */
export const cloneDatabase = async (serverUrl: string): Promise<string> => {
  const name = `test_${randomBytes(8).toString("hex")}`;
  const admin = new URL(serverUrl);
  admin.pathname = "/postgres";
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${templateName} STRATEGY FILE_COPY`);
  } finally {
    await client.end();
  }
  admin.pathname = `/${name}`;
  return admin.href;
};
