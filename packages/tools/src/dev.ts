import { join } from "node:path";
import { generateClient } from "@runde-tische/database/generate";
import { runTogether } from "./child.ts";
import { requirePinnedNode, root } from "./workspace.ts";

requirePinnedNode();
await generateClient();
process.exitCode = await runTogether([
  { program: "node", args: ["--watch", "--watch-preserve-output", "apps/api/src/main.ts"], cwd: root },
  { program: "vite", args: [], cwd: join(root, "apps/web") },
]);
