import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import type pg from "pg";
import { sharedDir } from "./embedded/reach.ts";
import { type Binaries, findBinaries } from "./embedded/server-binaries.ts";
import { createFolder, locateFolder, openFolder, prepareDataDir, settleFolder } from "./embedded/server-folder.ts";
import { ensureDatabase, holdServer } from "./embedded/server-lock.ts";
import { type Cluster, runningPort, startProcess, stopProcess } from "./embedded/server-process.ts";
import { chooseServerUser } from "./embedded/server-user.ts";
import { reasonOf, StartError } from "./embedded/start-error.ts";

export { StartError };

export type EmbeddedServerOptions = {
  /** Made when missing. Everything of the server lives below it, except for root in a folder closed to others. */
  dataDir: string;
  /** Gets a sentence at each step worth telling. */
  log: (line: string) => void;
  /** Further PostgreSQL settings, such as `fsync`; names and values go through a shell unquoted. */
  settings?: Record<string, string>;
};

export type EmbeddedServer = {
  /** Of the app's own database, which exists but may be empty. */
  url: string;
  /** What the operator should know about where things lie; null when all is in the data folder. */
  notice: string | null;
  stop: () => Promise<void>;
};

const databaseName = "runde_tische";

const urlOf = (password: string, port: number, database: string): string =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;

const checkVersion = ({ folder }: Cluster): void => {
  const version = readFileSync(join(folder.cluster, "PG_VERSION"), "utf8").trim();
  if (version !== "18") {
    throw new StartError(
      `The data in ${folder.dir} was written by PostgreSQL ${version}, this is 18: choose another DATA_DIR, or restore a backup into it.`,
    );
  }
};

const prepareCluster = async (options: EmbeddedServerOptions, dataDir: string): Promise<Cluster> => {
  prepareDataDir(dataDir);
  const user = chooseServerUser(locateFolder(dataDir));
  const binaries = await findBinaries(user);
  const dir = settleFolder(dataDir, user);
  if (!existsSync(dir)) {
    options.log(`Creating the embedded database in ${dir}.`);
    await createFolder(dir, binaries, user);
  }
  const cluster = { folder: openFolder(dir), binaries, user, settings: options.settings ?? {} };
  checkVersion(cluster);
  return cluster;
};

const noticeOf = (dataDir: string, dir: string, { copied }: Binaries): string | null => {
  const elsewhere = dir.startsWith(sharedDir);
  if (!(elsewhere || copied)) return null;
  const what = [elsewhere && `its data in ${dir}`, copied && "its programs"].filter(Boolean).join(" and ");
  return `PostgreSQL runs as an ordinary user, who cannot enter ${dataDir}: it keeps ${what} under ${sharedDir}.`;
};

type Holding = { owner: pg.Client | null; port: number };

/** Null when no server runs, or the one left behind does not answer; it is stopped then. */
const holdRunning = async (
  cluster: Cluster,
  log: EmbeddedServerOptions["log"],
  attempts = 40,
): Promise<Holding | null> => {
  const port = runningPort(cluster);
  if (port === null) return null;
  try {
    return { owner: await holdServer(urlOf(cluster.folder.password, port, "postgres"), log), port };
  } catch {
    // Another app may be starting or stopping it at this moment.
    if (attempts > 0) return setTimeout(150).then(() => holdRunning(cluster, log, attempts - 1));
  }
  log("A database server was left behind and does not answer; stopping it.");
  await stopProcess(cluster);
  return null;
};

const holdCluster = async (cluster: Cluster, log: EmbeddedServerOptions["log"]): Promise<Holding> => {
  const running = await holdRunning(cluster, log);
  if (running) return running;
  const port = await startProcess(cluster);
  return { owner: await holdServer(urlOf(cluster.folder.password, port, "postgres"), log), port };
};

/**
 * Starts PostgreSQL on `dataDir`, or takes over the server that a killed app left there. Throws `StartError` when it cannot,
 * or when another running app holds the folder.
 */
export const startEmbeddedServer = async (options: EmbeddedServerOptions): Promise<EmbeddedServer> => {
  const dataDir = resolve(options.dataDir);
  const cluster = await prepareCluster(options, dataDir);
  const { owner, port } = await holdCluster(cluster, options.log).catch((error: unknown) => {
    if (error instanceof StartError) throw error;
    throw new StartError(`The embedded database in ${cluster.folder.dir} cannot be used: ${reasonOf(error)}`, {
      cause: error,
    });
  });
  if (!owner) {
    throw new StartError(
      `Another running app uses the data folder ${dataDir}: stop it first, or choose another folder with DATA_DIR.`,
    );
  }
  await ensureDatabase(owner, databaseName);
  return {
    url: urlOf(cluster.folder.password, port, databaseName),
    notice: noticeOf(dataDir, cluster.folder.dir, cluster.binaries),
    stop: async () => {
      await owner.end();
      await stopProcess(cluster);
    },
  };
};

/** For a tool beside the app: the running app's server when there is one, else a server of its own for as long as it works. */
export const joinEmbeddedServer = async (options: EmbeddedServerOptions): Promise<EmbeddedServer> => {
  const dataDir = resolve(options.dataDir);
  if (!existsSync(locateFolder(dataDir))) return startEmbeddedServer(options);
  const cluster = await prepareCluster(options, dataDir);
  const port = runningPort(cluster);
  if (port === null) return startEmbeddedServer(options);
  const owner = await holdServer(urlOf(cluster.folder.password, port, "postgres"), options.log);
  await owner?.end();
  if (owner) return startEmbeddedServer(options);
  return { url: urlOf(cluster.folder.password, port, databaseName), notice: null, stop: () => Promise.resolve() };
};
