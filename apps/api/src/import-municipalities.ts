import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createClient } from "@runde-tische/database/client";
import { StartError } from "@runde-tische/database/embedded-server";
import { applyMigrations } from "@runde-tische/database/migrate";
import { ensureCounties } from "@runde-tische/database/seed/counties";
import { UnreadableList } from "./features/municipalities/lists/list-text.ts";
import { type BadRow, readMunicipalityList } from "./features/municipalities/lists/municipality-list.ts";
import {
  type ImportOutcome,
  importMunicipalities,
} from "./features/municipalities/lists/municipality-lists.service.ts";
import { createProgressBar } from "./lib/progress-bar.ts";
import { joinDatabase } from "./start/join-database.ts";

const usage = "Usage: pnpm import:municipalities FILE [--as-of YYYY-MM-DD]";

const readArguments = () => {
  const { values, positionals } = parseArgs({ options: { "as-of": { type: "string" } }, allowPositionals: true });
  const [file] = positionals;
  const now = new Date();
  const asOf = values["as-of"] ?? now.toISOString().slice(0, 10);
  if (!file || positionals.length > 1 || Number.isNaN(Date.parse(asOf)) || !/^\d{4}-\d\d-\d\d$/.test(asOf)) return null;
  // pnpm runs scripts in the package's folder; the path was typed elsewhere.
  return { path: resolve(process.env["INIT_CWD"] ?? ".", file), asOf, now };
};

const readList = (path: string): Promise<Buffer> =>
  readFile(path).catch((cause: Error) => {
    throw new UnreadableList(`The file ${path} cannot be read: ${cause.message}`, { cause });
  });

const tellBadRows = (badRows: BadRow[]): void => {
  for (const { line, reason } of badRows) console.error(`Line ${line}: ${reason}`);
  console.error(`Nothing was imported: ${badRows.length} problems in the file.`);
};

const tellOutcome = (count: number, { inserted, updated, retired }: ImportOutcome): void => {
  const changes = `${inserted} new, ${updated} changed, ${retired} retired`;
  console.info(`${count} municipalities read: ${inserted + updated + retired === 0 ? "nothing changed" : changes}.`);
};

const run = async (): Promise<number> => {
  const wanted = readArguments();
  if (!wanted) {
    console.error(usage);
    return 1;
  }
  const { rows, badRows } = readMunicipalityList(await readList(wanted.path));
  if (badRows.length > 0) {
    tellBadRows(badRows);
    return 1;
  }
  const server = await joinDatabase();
  try {
    await applyMigrations(server.url);
    const db = createClient(server.url);
    await ensureCounties(db);
    const { asOf, now } = wanted;
    const onProgress = createProgressBar(process.stderr, "Importing municipalities");
    const outcome = await importMunicipalities(db, rows, { source: basename(wanted.path), asOf, now, onProgress });
    await db.$disconnect();
    tellOutcome(rows.length, outcome);
    return 0;
  } finally {
    await server.stop();
  }
};

const isExpected = (error: unknown): error is Error =>
  error instanceof UnreadableList || error instanceof StartError || (error instanceof Error && "code" in error);

const exitCode = await run().catch((error: unknown) => {
  if (!isExpected(error)) throw error;
  console.error(error.message);
  return 1;
});
// The schema engine leaves a timer of ten seconds behind, which would hold a process that has nothing more to do.
process.exit(exitCode);
