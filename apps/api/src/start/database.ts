import { type EmbeddedServer, startEmbeddedServer } from "@runde-tische/database/embedded-server";
import { applyMigrations } from "@runde-tische/database/migrate";
import { type Env, StartRefused } from "../env.ts";

export type Database = Pick<EmbeddedServer, "url" | "notice" | "stop">;

/** The configured database, else the embedded one; both migrated. */
export const openDatabase = async ({ databaseUrl, dataDir }: Env): Promise<Database> => {
  const database =
    databaseUrl === null
      ? await startEmbeddedServer({ dataDir, log: (line) => console.error(line) })
      : { url: databaseUrl, notice: null, stop: () => Promise.resolve() };
  try {
    await applyMigrations(database.url);
    return database;
  } catch (error) {
    await database.stop();
    throw databaseUrl === null ? error : refusal(databaseUrl, error);
  }
};

const refusal = (url: string, error: unknown): unknown => {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== "string") return error;
  const { hostname, port } = new URL(url);
  return new StartRefused(
    `The database at ${hostname}:${port || 5432} cannot be used (${code}): check DATABASE_URL and that the server runs.`,
  );
};
