import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { migrationNames, migrationsDir, readMigrations } from "./migration-list.ts";
import { withSchemaEngine } from "./schema-engine.ts";
import { readSchemaFiles } from "./schema-files.ts";

// Any constant does, apart from the one the engine itself takes while it applies.
const lockKey = 5_264_002;
const filters = { externalTables: [], externalEnums: [] };

const withClient = async <Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** The names of the migrations that the database at `url` still lacks. */
export const pendingMigrations = (url: string): Promise<string[]> =>
  withClient(url, async (client) => {
    const { rows: tables } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present");
    if (!tables[0]?.present) return migrationNames();
    const { rows } = await client.query<{ migration_name: string }>(
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    );
    const applied = new Set(rows.map((row) => row.migration_name));
    return migrationNames().filter((name) => !applied.has(name));
  });

/**
 * Applies what is missing, in `_prisma_migrations`' own bookkeeping, and returns the names. Of two processes that start at
 * once, one waits and then finds nothing to do.
 */
export const applyMigrations = (url: string): Promise<string[]> =>
  withClient(url, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
    if ((await pendingMigrations(url)).length === 0) return [];
    const applied = await withSchemaEngine(url, (engine) =>
      engine.applyMigrations({ migrationsList: readMigrations(), filters }),
    );
    return applied.appliedMigrationNames;
  });

/** The SQL that would bring the database at `url` to the schema; empty when they agree. */
export const schemaDrift = async (url: string): Promise<string> => {
  const files = readSchemaFiles();
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      // The engine's own name for "the database it is connected to".
      from: { tag: "schemaDatasource", files, configDir: migrationsDir },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters,
    }),
  );
  return stdout === null || stdout.trim() === "-- This is an empty migration." ? "" : stdout.trim();
};

/**
 * Writes what the schema has and the migrated database at `url` lacks into a new folder and returns its name; null when
 * they agree.
 */
export const writeMigration = async (url: string, name: string): Promise<string | null> => {
  const script = await schemaDrift(url);
  if (script === "") return null;
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = `${stamp}_${name.replace(/\W+/g, "_")}`;
  mkdirSync(join(migrationsDir, folder));
  writeFileSync(join(migrationsDir, folder, "migration.sql"), `${script}\n`);
  return folder;
};
