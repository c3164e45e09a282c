import { createClient } from "@runde-tische/database/client";
import { createApp } from "../src/app.ts";
import { MOST_LAG_MS } from "../src/plugins/health.ts";
import { SITE_DIR } from "../src/plugins/site.ts";
import { createBare } from "./bare.ts";
import { keys, PUBLIC_URL } from "./ground.ts";

// One of the two servers that are compared, in a process of its own: `server.ts app|bare DATABASE_URL`.
const [kind, databaseUrl = ""] = process.argv.slice(2);
const db = createClient(databaseUrl);
const shared = { db, databaseUrl, keys, publicUrl: PUBLIC_URL, siteDir: SITE_DIR, mostLagMs: MOST_LAG_MS };
const app =
  kind === "app"
    ? await createApp({ ...shared, isDemo: false, clock: () => new Date() })
    : await createBare(db, databaseUrl);
process.send?.(await app.listen({ host: "127.0.0.1", port: 0 }));
process.on("disconnect", () => process.exit());
