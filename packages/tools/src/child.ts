import { type ChildProcess, spawn } from "node:child_process";
import { environment } from "./command.ts";

/** Starts a program in a process group of its own: a Ctrl-C of the terminal then reaches it once, through us. */
const startChild = (program: string, args: string[], cwd: string): ChildProcess =>
  spawn(program, args, { cwd, env: environment(cwd), stdio: ["ignore", "inherit", "inherit"], detached: true });

const exitOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });

type Program = { program: string; args: string[]; cwd: string };

/**
 * Runs the programs until one of them ends or we are told to stop; then the others are asked once to end in their own
 * orderly way. Resolves to 0 when we were told to stop, else to the code of the first that ended.
 */
export const runTogether = async (programs: Program[]): Promise<number> => {
  const children = programs.map(({ program, args, cwd }) => startChild(program, args, cwd));
  const told = new Promise<number>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => resolve(0));
  });
  const ends = children.map(exitOf);
  const code = await Promise.race([told, ...ends]);
  for (const child of children) child.kill("SIGTERM");
  await Promise.all(ends);
  return code;
};
