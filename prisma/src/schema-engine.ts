import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { readSchemaFiles } from "./schema-files.ts";

type WasmExports = { __wbindgen_start: () => void };
type WasmBindings = { __wbg_set_wasm: (exports: WebAssembly.Exports) => void };

const loadEngine = async (): Promise<void> => {
  const require = createRequire(import.meta.url);
  const wasmPath = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(wasmPath), {
    "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
  });
  (bindings as unknown as WasmBindings).__wbg_set_wasm(instance.exports);
  (instance.exports as unknown as WasmExports).__wbindgen_start();
};

type Connection = Awaited<ReturnType<PrismaPg["connect"]>>;

// The adapter cuts scripts at each semicolon, in function bodies and comments too; PostgreSQL itself takes them whole.
const runScriptsWhole = (connection: Connection): Connection =>
  Object.assign(connection, {
    executeScript: async (script: string) => {
      await connection.underlyingDriver().query(script);
    },
  });

const openAdapter = (url: string): { adapter: PrismaPg; close: () => Promise<void> } => {
  const opened: Connection[] = [];
  const adapter = new PrismaPg({ connectionString: url });
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connection = runScriptsWhole(await connect());
    opened.push(connection);
    return connection;
  };
  // The engine leaves its pool open when it is freed, and a template with an open connection cannot be copied.
  return { adapter, close: async () => void (await Promise.all(opened.map((connection) => connection.dispose()))) };
};

let loaded: Promise<void> | undefined;

/** Prisma's schema engine on the database at `url`: its CLI would download the native one from a host that many networks cannot reach. */
export const withSchemaEngine = async <Result>(
  url: string,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> => {
  loaded ??= loadEngine();
  await loaded;
  const { adapter, close } = openAdapter(url);
  const datamodels = readSchemaFiles().map(({ path, content }): [string, string] => [path, content]);
  const engine = await bindings.SchemaEngine.new(
    { datamodels },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    await close();
  }
};
