import { type ChildProcess, spawn } from "node:child_process";
import { environment } from "./command.ts";

const signals = ["SIGINT", "SIGTERM"] as const;

/** Starts a program in a process group of its own: a Ctrl-C of the terminal then reaches it once, through us. */
export const startChild = (program: string, args: string[], cwd: string): ChildProcess =>
  spawn(program, args, { cwd, env: environment(cwd), stdio: ["ignore", "inherit", "inherit"], detached: true });

/** Resolves to the exit code; an end by signal counts as 1. */
export const exitOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });

/** A terminal's Ctrl-C and a process manager's SIGTERM end all of them, each in its own orderly way. */
export const passSignals = (children: ChildProcess[]): void => {
  for (const signal of signals) {
    process.on(signal, () => {
      for (const child of children) child.kill(signal);
    });
  }
};
