import { joinEmbeddedServer } from "@runde-tische/database/embedded-server";

/** For a command beside the running app: the configured database, else the embedded one. */
export const joinDatabase = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  const databaseUrl = process.env["DATABASE_URL"];
  if (databaseUrl) return { url: databaseUrl, stop: async () => undefined };
  const log = (line: string) => console.error(line);
  return joinEmbeddedServer({ dataDir: process.env["DATA_DIR"] ?? ".data", log });
};
