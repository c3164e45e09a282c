import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MigrationList } from "@prisma/schema-engine-wasm";

export const migrationsDir = fileURLToPath(new URL("../migrations", import.meta.url));

/** The names of the migrations' folders, oldest first. */
export const migrationNames = (): string[] =>
  readdirSync(migrationsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(migrationsDir, entry.name, "migration.sql")))
    .map((entry) => entry.name)
    .sort();

/** The migrations folder in the form that Prisma's schema engine wants. */
export const readMigrations = (): MigrationList => ({
  baseDir: migrationsDir,
  lockfile: { path: "migration_lock.toml", content: readFileSync(join(migrationsDir, "migration_lock.toml"), "utf8") },
  shadowDbInitScript: "",
  migrationDirectories: migrationNames().map((path) => ({
    path,
    migrationFile: {
      path: "migration.sql",
      content: { tag: "ok", value: readFileSync(join(migrationsDir, path, "migration.sql"), "utf8") },
    },
  })),
});
