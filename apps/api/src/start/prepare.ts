import type { PrismaClient } from "@runde-tische/database/client";
import { ensureCounties } from "@runde-tische/database/seed/counties";
import { moveDemo } from "../demo/demo-dates.repository.ts";
import { fillDemo } from "../demo/fill-demo.ts";
import { type Env, StartRefused } from "../env.ts";
import { type Preparation, prepareInstallation } from "../features/installation/installation.service.ts";

const REFUSALS: Record<Exclude<Preparation, "ready">, string> = {
  "is-demo": "This database holds the demo with its public passwords: set DEMO=on, or use another database.",
  "is-in-use": "Demo mode fills an empty database only and this one is in use: set DEMO=off, or use another database.",
};

/** What a migrated database needs before the app may listen. */
export const prepareDatabase = async (db: PrismaClient, { isDemo }: Env, now: Date): Promise<void> => {
  const state = await prepareInstallation(db, { isDemo, now, fill: fillDemo });
  if (state !== "ready") throw new StartRefused(REFUSALS[state]);
  if (isDemo) await db.$transaction((db) => moveDemo(db, now));
  // After the demo, whose county has the official key of a real one.
  await ensureCounties(db);
};
