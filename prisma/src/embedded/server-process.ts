import { existsSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { runCommand, type ServerUser } from "./run-command.ts";
import type { Binaries } from "./server-binaries.ts";
import type { ServerFolder } from "./server-folder.ts";
import { StartError } from "./start-error.ts";

export type Cluster = { folder: ServerFolder; binaries: Binaries; user: ServerUser; settings: Record<string, string> };

const pidFile = ({ folder }: Cluster): string => join(folder.cluster, "postmaster.pid");

const readPidFile = (cluster: Cluster): { pid: number; port: number } | null => {
  if (!existsSync(pidFile(cluster))) return null;
  const lines = readFileSync(pidFile(cluster), "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]) };
};

const isPostgres = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    // No /proc here: a living process counts as ours, and connecting to it tells.
    return existsSync("/proc") === false;
  }
};

/** The port of the server that runs on this cluster; null when none does. A pid file left by a dead server is removed. */
export const runningPort = (cluster: Cluster): number | null => {
  const noted = readPidFile(cluster);
  if (!noted) return null;
  if (isPostgres(noted.pid)) return noted.port;
  // The number may belong to someone else's process by now, and PostgreSQL would refuse to start because of it.
  rmSync(pidFile(cluster), { force: true });
  return null;
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });

const readLog = ({ folder }: Cluster): string =>
  existsSync(folder.logPath) ? readFileSync(folder.logPath, "utf8") : "";

const reasonInLog = (log: string): string =>
  log
    .split("\n")
    .findLast((line) => /FATAL|PANIC|ERROR/.test(line))
    ?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, "") ?? log.trim();

/** Starts the server and waits until it answers. It outlives a killed app and ignores the terminal's Ctrl-C. */
export const startProcess = async (cluster: Cluster, attempts = 3): Promise<number> => {
  const { folder, binaries, user } = cluster;
  const port = await freePort();
  rmSync(folder.logPath, { force: true });
  const settings = {
    listen_addresses: "127.0.0.1",
    port: `${port}`,
    unix_socket_directories: "",
    timezone: "UTC",
    ...cluster.settings,
  };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const started = await runCommand(
    binaries.pgCtl,
    ["start", "-w", "-t", "60", "-s", "-D", folder.cluster, "-l", folder.logPath, "-o", options.join(" ")],
    user,
    folder.dir,
  );
  if (started.code === 0) return port;
  const log = readLog(cluster);
  // Between choosing the port and using it, another program may have taken it.
  if (attempts > 1 && log.includes("Address already in use")) return startProcess(cluster, attempts - 1);
  const alreadyRunning = log.includes("postmaster.pid") ? runningPort(cluster) : null;
  if (alreadyRunning !== null) return alreadyRunning;
  throw new StartError(
    `The embedded database in ${folder.dir} does not start (${reasonInLog(log) || started.output}): see ${folder.logPath}, or set DATABASE_URL.`,
  );
};

export const stopProcess = async ({ folder, binaries, user }: Cluster): Promise<void> => {
  await runCommand(binaries.pgCtl, ["stop", "-w", "-s", "-m", "fast", "-D", folder.cluster], user, folder.dir);
};
