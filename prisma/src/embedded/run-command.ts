import { spawn } from "node:child_process";

/** The operating system's user that PostgreSQL runs as; null is whoever runs this process. */
export type ServerUser = { uid: number; gid: number } | null;

export type CommandResult = { code: number | null; output: string };

// PGDATA, PGPORT and the like of the surroundings must not reach this server.
const cleanEnvironment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("PG"))),
  LC_ALL: "C",
});

export const runCommand = (command: string, args: string[], user: ServerUser, cwd: string): Promise<CommandResult> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: cleanEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
      ...(user ?? {}),
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output: output.trim() }));
  });
