import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { canReach, sharedDir } from "./reach.ts";
import { runCommand, type ServerUser } from "./run-command.ts";
import type { Binaries } from "./server-binaries.ts";
import { reasonOf, StartError } from "./start-error.ts";

/** A PostgreSQL cluster on disk: `cluster/` is PostgreSQL's own, beside it the password and the log. */
export type ServerFolder = { dir: string; cluster: string; logPath: string; password: string };

const pointerName = "postgres-location";

/** Where the cluster of `dataDir` lives or would be made: inside it, or where its pointer file says. */
export const locateFolder = (dataDir: string): string => {
  const pointer = join(dataDir, pointerName);
  return existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : join(dataDir, "postgres");
};

export const prepareDataDir = (dataDir: string): void => {
  try {
    mkdirSync(dataDir, { recursive: true });
    const probe = mkdtempSync(join(dataDir, ".write-"));
    rmSync(probe, { recursive: true });
  } catch (cause) {
    throw new StartError(
      `The data folder ${dataDir} cannot be written (${reasonOf(cause)}): choose another one with DATA_DIR, or give this user the right to write there.`,
      { cause },
    );
  }
};

/** Root in a folder that others cannot enter: the cluster goes elsewhere, and a pointer file in `dataDir` says where. */
export const settleFolder = (dataDir: string, user: ServerUser): string => {
  const located = locateFolder(dataDir);
  if (existsSync(located) || canReach(dataDir, user)) return located;
  mkdirSync(sharedDir, { recursive: true, mode: 0o755 });
  const elsewhere = join(sharedDir, `data-${randomBytes(6).toString("hex")}`);
  try {
    writeFileSync(join(dataDir, pointerName), elsewhere, { flag: "wx" });
  } catch {
    // Another process was quicker, or the pointer's folder was removed: the pointer holds.
    return locateFolder(dataDir);
  }
  return elsewhere;
};

export const openFolder = (dir: string): ServerFolder => {
  try {
    return {
      dir,
      cluster: join(dir, "cluster"),
      logPath: join(dir, "postgres.log"),
      password: readFileSync(join(dir, "password"), "utf8"),
    };
  } catch (cause) {
    throw new StartError(
      `The embedded database in ${dir} cannot be read (${reasonOf(cause)}): start as the user who made it, or choose another DATA_DIR.`,
      { cause },
    );
  }
};

/** Made beside its place and moved there whole, so that neither a kill nor a second start meets half a cluster. */
export const createFolder = async (dir: string, binaries: Binaries, user: ServerUser): Promise<void> => {
  const draft = mkdtempSync(`${dir}-new-`);
  try {
    const passwordFile = join(draft, "password");
    writeFileSync(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
    if (user) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid);
    chmodSync(draft, 0o700);
    const made = await runCommand(
      binaries.initdb,
      [
        `--pgdata=${join(draft, "cluster")}`,
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
      ],
      user,
      draft,
    );
    if (made.code !== 0)
      throw new StartError(`The embedded database could not be created in ${dir}: ${lastLine(made.output)}`);
    moveInto(draft, dir);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
};

const moveInto = (draft: string, dir: string): void => {
  try {
    renameSync(draft, dir);
  } catch (error) {
    // Two starts at once: the other one's cluster stands.
    if (!existsSync(join(dir, "password"))) throw error;
  }
};

export const lastLine = (text: string): string => text.trim().split("\n").at(-1) ?? "";
