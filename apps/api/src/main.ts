import { createClient, type PrismaClient } from "@runde-tische/database/client";
import { StartError } from "@runde-tische/database/embedded-server";
import { createApp } from "./app.ts";
import { type Env, readEnv, StartRefused } from "./env.ts";
import {
  describeInstallation,
  firstAdminLink,
  prepareInstallation,
} from "./features/installation/installation.service.ts";
import { deriveKeys } from "./lib/keys.ts";
import { serverLogging } from "./lib/logging.ts";
import { SITE_DIR } from "./plugins/site.ts";
import { announcement } from "./start/announcement.ts";
import { keptAuthSecret } from "./start/auth-secret.ts";
import { type Database, openDatabase } from "./start/database.ts";
import { listen } from "./start/listen.ts";
import { askedToStop, drain } from "./start/shutdown.ts";

const clock = () => new Date();
/** TODO */
const fillDemo = async () => {};

const run = async (env: Env, database: Database, stop: Promise<void>): Promise<void> => {
  const db = createClient(database.url);
  const keys = deriveKeys(env.authSecret ?? keptAuthSecret(env.dataDir));
  const keepsMails = env.isDemo && env.smtpUrl === null;
  try {
    await prepare(env, db);
    const app = await createApp({
      db,
      keys,
      publicUrl: env.publicUrl,
      isDemo: env.isDemo,
      keepsMails,
      clock,
      siteDir: SITE_DIR,
      server: {
        // A deployment collects every request; on a terminal they would bury the start message.
        ...serverLogging(env.databaseUrl === null ? "warn" : "info"),
        trustProxy: env.trustProxy ?? false,
      },
    });
    await listen(app, env);
    await announce(env, db, database);
    await stop;
    await drain(app);
  } finally {
    await db.$disconnect();
  }
};

const prepare = async ({ isDemo }: Env, db: PrismaClient): Promise<void> => {
  const state = await prepareInstallation(db, { isDemo, now: clock(), fill: fillDemo });
  if (state === "is-demo")
    throw new StartRefused(
      "This database holds the demo with its public passwords: set DEMO=on, or use another database.",
    );
  if (state === "is-in-use")
    throw new StartRefused(
      "Demo mode fills an empty database only and this one is in use: set DEMO=off, or use another.",
    );
};

const announce = async (env: Env, db: PrismaClient, { notice }: Database): Promise<void> => {
  const { demoAccounts, demoPassword } = describeInstallation({ isDemo: env.isDemo, keepsMails: false });
  const keys = deriveKeys(env.authSecret ?? keptAuthSecret(env.dataDir));
  const facts = {
    address: env.publicUrl,
    demoAccounts,
    demoPassword,
    demoLink: null,
    firstAdminLink: await firstAdminLink(db, keys, env.publicUrl),
    notices: notice === null ? [] : [notice],
  };
  console.log(announcement(facts));
};

const refuse = (error: unknown): void => {
  const isExpected = error instanceof StartRefused || error instanceof StartError;
  console.error(isExpected ? error.message : error);
  process.exitCode = 1;
};

try {
  const env = readEnv(process.env);
  const stop = askedToStop();
  const database = await openDatabase(env);
  await run(env, database, stop).catch(refuse);
  await database.stop();
} catch (error) {
  refuse(error);
}
// A listener for signals keeps nothing alive, but a stray timer of a library would.
process.exit();
