import { writeMigration } from "./migrate.ts";
import { cloneDatabase, startTestServer } from "./test-database.ts";

const name = process.argv[2];
if (!name) {
  console.error("Usage: pnpm --filter @runde-tische/database migrate:new NAME");
  process.exit(1);
}
const server = await startTestServer();
try {
  const folder = await writeMigration(await cloneDatabase(server.url), name);
  console.info(folder ? `Wrote migrations/${folder}/migration.sql` : "Schema and migrations agree: nothing to write.");
} finally {
  await server.stop();
}
