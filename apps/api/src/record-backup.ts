import { createClient } from "@runde-tische/database/client";
import { StartError } from "@runde-tische/database/embedded-server";
import { recordBackup } from "./features/installation/installation.service.ts";
import { joinDatabase } from "./start/join-database.ts";

const run = async (): Promise<void> => {
  const server = await joinDatabase();
  const db = createClient(server.url);
  try {
    const now = new Date();
    await recordBackup(db, now);
    console.info(`Backup recorded: ${now.toISOString()}`);
  } finally {
    await db.$disconnect();
    await server.stop();
  }
};

await run().catch((error: unknown) => {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
