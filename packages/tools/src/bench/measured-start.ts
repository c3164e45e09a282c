import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environment } from "../command.ts";
import { root } from "../workspace.ts";

export type MeasuredStart = {
  readonly dataDir: string;
  /** From the start of the process until it says that it listens. */
  readonly startMs: number;
  /** The demo's, as the start message names it. */
  readonly personalLink: string;
  readonly stop: () => Promise<void>;
  readonly remove: () => void;
};

const LINK = /A personal link of the demo: (\S+)/;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
};

/** The program as `pnpm start` runs it once all is built, with the demo. */
export const startMeasured = async (
  dataDir = mkdtempSync(join(tmpdir(), "runde-tische-bench-")),
): Promise<MeasuredStart> => {
  const port = await freePort();
  const beganAt = performance.now();
  const child = spawn("node", [join(root, "apps/api/src/main.ts")], {
    env: { ...environment(root), NODE_ENV: "production", DEMO: "on", DATA_DIR: dataDir, PORT: `${port}` },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ended = once(child, "exit");
  const personalLink = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const link = /Stop with/.test(output) && LINK.exec(output)?.[1];
      if (link) resolve(link);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", () => reject(new Error(`The program ended before it listened:\n${output}`)));
  });
  const startMs = performance.now() - beganAt;
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return { dataDir, startMs, personalLink, stop, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
};
