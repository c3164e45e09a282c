import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generateClient } from "@runde-tische/database/generate";
import { buildWeb } from "./web-build.ts";
import { requirePinnedNode, root } from "./workspace.ts";

requirePinnedNode();
try {
  await generateClient();
  await buildWeb();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
// In this process, not in a child: signals, exit code and the terminal are then the server's own.
await import(pathToFileURL(join(root, "apps/api/src/main.ts")).href);
