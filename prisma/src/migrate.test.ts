import pg from "pg";
import { expect, inject, test } from "vitest";
import { applyMigrations, pendingMigrations, schemaDrift } from "./migrate.ts";
import { migrationNames } from "./migration-list.ts";
import { cloneDatabase } from "./test-database.ts";

const execute = async (url: string, sql: string): Promise<pg.QueryResult> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
};

const emptyDatabase = async (): Promise<string> => {
  const url = new URL(inject("testServerUrl"));
  const name = `empty_${process.hrtime.bigint()}`;
  url.pathname = "/postgres";
  await execute(url.href, `CREATE DATABASE ${name}`);
  url.pathname = `/${name}`;
  return url.href;
};

test("migrations and schema agree", async () => {
  const url = await cloneDatabase(inject("testServerUrl"));

  expect(await schemaDrift(url)).toBe("");
});

test("a column that the schema does not know is seen", async () => {
  const url = await cloneDatabase(inject("testServerUrl"));
  await execute(url, "ALTER TABLE municipality ADD COLUMN forgotten text");

  expect(await schemaDrift(url)).toContain('DROP COLUMN "forgotten"');
});

test("a missing index is seen", async () => {
  const url = await cloneDatabase(inject("testServerUrl"));
  await execute(url, "DROP INDEX municipality_parent_ars_idx");

  expect(await schemaDrift(url)).toContain("municipality_parent_ars_idx");
});

test("two processes that start at once migrate an empty database once", async () => {
  const url = await emptyDatabase();
  expect(await pendingMigrations(url)).toEqual(migrationNames());

  const applied = await Promise.all([applyMigrations(url), applyMigrations(url)]);

  expect(applied.flat()).toEqual(migrationNames());
  expect(await pendingMigrations(url)).toEqual([]);
  const { rows } = await execute(url, "SELECT migration_name FROM _prisma_migrations ORDER BY started_at");
  expect(rows.map((row) => row.migration_name)).toEqual(migrationNames());
});
