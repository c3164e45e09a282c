import { join } from "node:path";
import { generateClient } from "@runde-tische/database/generate";
import { exitOf, passSignals, startChild } from "./child.ts";
import { requirePinnedNode, root } from "./workspace.ts";

requirePinnedNode();
await generateClient();

const api = startChild("node", ["--watch", "--watch-preserve-output", "apps/api/src/main.ts"], root);
const web = startChild("vite", [], join(root, "apps/web"));
passSignals([api, web]);

const codes = [exitOf(api), exitOf(web)];
const first = await Promise.race(codes);
for (const child of [api, web]) child.kill("SIGTERM");
await Promise.all(codes);
process.exitCode = first;
