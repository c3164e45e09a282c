import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { root } from "./workspace.ts";

export type Finished = { code: number; output: string };

type Options = { cwd?: string; env?: NodeJS.ProcessEnv };

const bin = (folder: string) => join(folder, "node_modules/.bin");

/** Programs of the package and of the root come first, so that scripts get the pinned Node and not the machine's. */
export const environment = (cwd: string): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [bin(cwd), bin(root), process.env.PATH].join(delimiter),
});

/** Runs a program to its end and keeps what it prints; a program that cannot be started counts as failed. */
export const run = (program: string, args: string[], { cwd = root, env = {} }: Options = {}): Promise<Finished> =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...environment(cwd), ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", (error) => resolve({ code: 1, output: `${program}: ${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
