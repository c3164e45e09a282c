import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlQuery } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import type pg from "pg";
import { readSchemaFiles } from "./schema-files.ts";

// WebAssembly's types belong to the browser's library, which this package does without.
type WasmExports = { __wbindgen_start: () => void };
type WasmBindings = { __wbg_set_wasm: (exports: WasmExports) => void };
type Wasm = {
  instantiate: (bytes: Uint8Array, imports: Record<string, unknown>) => Promise<{ instance: { exports: WasmExports } }>;
};

const loadEngine = async (): Promise<void> => {
  const require = createRequire(import.meta.url);
  const wasmPath = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm");
  const { WebAssembly } = globalThis as unknown as { WebAssembly: Wasm };
  const { instance } = await WebAssembly.instantiate(await readFile(wasmPath), { "./schema_engine_bg.js": bindings });
  (bindings as unknown as WasmBindings).__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
};

type Connection = Awaited<ReturnType<PrismaPg["connect"]>>;

const oneByteChar = 18;
const paddedChar = 1042;

/**
 * Two mends of the adapter, which was made for the client's own queries: it cuts scripts at each semicolon, in function bodies
 * and comments too, where PostgreSQL itself takes them whole; and it does not know PostgreSQL's one-byte "char", which the
 * engine reads from the catalogue.
 */
const mend = (connection: Connection): Connection => {
  const pool = connection.underlyingDriver();
  const query = pool.query.bind(pool) as (config: pg.QueryConfig | string) => Promise<pg.QueryResult>;
  const queryRaw = connection.queryRaw.bind(connection);
  const charColumns = new Set<string>();
  const queryReadably = async (config: pg.QueryConfig | string) => {
    const result = await query(config);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID !== oneByteChar) continue;
      charColumns.add(field.name);
      field.dataTypeID = paddedChar;
    }
    return result;
  };
  Object.assign(pool, { query: queryReadably });
  return Object.assign(connection, {
    executeScript: async (script: string) => void (await query(script)),
    queryRaw: async (sqlQuery: SqlQuery) => {
      const result = await queryRaw(sqlQuery);
      const types = result.columnNames.map((name, column) =>
        charColumns.has(name) ? ColumnTypeEnum.Character : result.columnTypes[column],
      );
      return Object.assign(result, { columnTypes: types });
    },
  });
};

const openAdapter = (url: string): { adapter: PrismaPg; close: () => Promise<void> } => {
  const opened: Connection[] = [];
  const adapter = new PrismaPg({ connectionString: url });
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connection = mend(await connect());
    opened.push(connection);
    return connection;
  };
  // The engine leaves its pool open when it is freed, and a template with an open connection cannot be copied.
  return { adapter, close: async () => void (await Promise.all(opened.map((connection) => connection.dispose()))) };
};

// The engine tells a panic's reason to this global of Prisma's CLI, and dies without one when it is missing.
const panics = { set_message: (message: string) => console.error(message) };
Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });

const engine = Symbol.for("runde-tische.schema-engine");

/** The bindings hold one engine for the whole process, while a test runner may evaluate this file once for each project. */
const loading = globalThis as { [engine]?: Promise<void> };

/** Prisma's schema engine on the database at `url`: its CLI would download the native one from a host that many networks cannot reach. */
export const withSchemaEngine = async <Result>(
  url: string,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> => {
  loading[engine] ??= loadEngine();
  await loading[engine];
  const { adapter, close } = openAdapter(url);
  const datamodels = readSchemaFiles().map(({ path, content }): [string, string] => [path, content]);
  const schemaEngine = await bindings.SchemaEngine.new(
    { datamodels },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  try {
    return await work(schemaEngine);
  } finally {
    schemaEngine.free();
    await close();
  }
};
