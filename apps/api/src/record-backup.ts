import { StartError } from "@runde-tische/database/embedded-server";
import { recordBackup } from "./features/installation/installation.service.ts";
import { withDatabase } from "./start/join-database.ts";

const run = (): Promise<void> =>
  withDatabase(async (db) => {
    const now = new Date();
    await recordBackup(db, now);
    console.info(`Backup recorded: ${now.toISOString()}`);
  });

await run().catch((error: unknown) => {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
