import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import type { ServerUser } from "./run-command.ts";
import { StartError } from "./start-error.ts";

const idOf = (flag: "-u" | "-g"): number =>
  Number(execFileSync("id", [flag, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }));

const findPostgresUser = (): ServerUser => {
  try {
    return { uid: idOf("-u"), gid: idOf("-g") };
  } catch {
    return null;
  }
};

const createPostgresUser = (): void => {
  try {
    execFileSync(
      "useradd",
      ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"],
      {
        stdio: "ignore",
      },
    );
  } catch {
    // Alpine and other BusyBox systems.
    execFileSync("adduser", ["-S", "-D", "-H", "-s", "/sbin/nologin", "postgres"], { stdio: "ignore" });
  }
};

/** PostgreSQL refuses to run as root: it then runs as the owner of existing data, else as `postgres`. */
export const chooseServerUser = (existingDir: string): ServerUser => {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(existingDir)) {
    const { uid, gid } = statSync(existingDir);
    if (uid !== 0) return { uid, gid };
  }
  const found = findPostgresUser();
  if (found) return found;
  try {
    createPostgresUser();
  } catch (cause) {
    throw new StartError(
      "PostgreSQL does not run as root and the system user postgres could not be created: create it, start as an ordinary user, or set DATABASE_URL.",
      { cause },
    );
  }
  return findPostgresUser();
};
