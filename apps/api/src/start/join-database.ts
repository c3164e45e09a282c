import { createClient, type PrismaClient } from "@runde-tische/database/client";
import { joinEmbeddedServer } from "@runde-tische/database/embedded-server";

/** For a command beside the running app: the configured database, else the embedded one. */
export const joinDatabase = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  const databaseUrl = process.env["DATABASE_URL"];
  if (databaseUrl) return { url: databaseUrl, stop: async () => undefined };
  const log = (line: string) => console.error(line);
  return joinEmbeddedServer({ dataDir: process.env["DATA_DIR"] ?? ".data", log });
};

/** Leaves nothing open behind, whatever becomes of the work. */
export const withDatabase = async (work: (db: PrismaClient) => Promise<void>): Promise<void> => {
  const server = await joinDatabase();
  const db = createClient(server.url);
  try {
    await work(db);
  } finally {
    await db.$disconnect();
    await server.stop();
  }
};
