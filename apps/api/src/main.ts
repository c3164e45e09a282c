import { createClient } from "@runde-tische/database/client";
import { StartError } from "@runde-tische/database/embedded-server";
import { type Env, readEnv, StartRefused } from "./env.ts";
import { deriveKeys } from "./lib/keys.ts";
import { announcement } from "./start/announcement.ts";
import { keptAuthSecret } from "./start/auth-secret.ts";
import { type Database, openDatabase } from "./start/database.ts";
import { prepareDatabase } from "./start/prepare.ts";
import { serve } from "./start/serve.ts";
import { askedToStop } from "./start/shutdown.ts";

const clock = () => new Date();

const run = async (env: Env, { url: databaseUrl, notice }: Database, stop: Promise<void>): Promise<void> => {
  const db = createClient(databaseUrl);
  try {
    const keys = deriveKeys(env.authSecret ?? keptAuthSecret(env.dataDir));
    await prepareDatabase(db, env, clock());
    const server = await serve(env, { db, databaseUrl, keys, clock });
    console.info(await announcement(env, { db, keys, now: clock(), notice }));
    await stop;
    await server.stop();
  } finally {
    await db.$disconnect();
  }
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
// A library's stray timer must not keep the process alive.
process.exit();
