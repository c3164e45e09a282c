import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MAIN = new URL("../apps/api/src/main.ts", import.meta.url).pathname;
const PATIENCE_MS = 60_000;

export type Site = { origin: string; stop: () => Promise<void> };

/** The app as `pnpm start` runs it, on a database of its own. */
export const startSite = async (variables: Record<string, string>): Promise<Site> => {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), "runde-tische-e2e-"));
  const output: string[] = [];
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, PORT: String(port), PUBLIC_URL: origin, HOST: "127.0.0.1", DATA_DIR: dataDir, ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  await ready(`http://127.0.0.1:${port}/readyz`, () => child.exitCode !== null).catch(async (error: Error) => {
    await stop();
    throw new Error(`${error.message}\n${output.join("")}`);
  });
  return { origin, stop };
};

const ready = async (address: string, hasEnded: () => boolean): Promise<void> => {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until && !hasEnded()) {
    const isReady = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The app did not become ready.");
};

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
