import { startEmbeddedServer } from "../embedded-server.ts";

// An app to be killed by a test: starts on the given folder, says so, and stays.
const server = await startEmbeddedServer({ dataDir: String(process.argv[2]), log: () => undefined });
console.info(`ready ${server.url}`);
