import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/installation";
import type { Db, PrismaClient } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { isSame, type Keys, sign } from "../../lib/keys.ts";
import { linkUrl } from "../../lib/link-secret.ts";
import { transaction } from "../../lib/transaction.ts";
import { createVerifiedAccount } from "../accounts/accounts.service.ts";
import * as installation from "./installation.repository.ts";

export type Mode = { isDemo: boolean; keepsMails: boolean };

const DEMO_PASSWORD = "runder-tisch-demo";

const DEMO_ACCOUNTS: contract.Installation["demoAccounts"] = [
  { mail: "admin@demo.example", role: "admin" },
  { mail: "koordination@demo.example", role: "coordination" },
  { mail: "organisation@demo.example", role: "organization" },
  { mail: "teilnahme@demo.example", role: "participation" },
];

export const describeInstallation = ({ isDemo, keepsMails }: Mode): contract.Installation => ({
  isDemo,
  demoAccounts: isDemo ? DEMO_ACCOUNTS : [],
  demoPassword: isDemo ? DEMO_PASSWORD : null,
  keepsMails,
});

/** Null if no coming meeting of the demo has invited anybody. */
export const demoLink = async ({ db, keys, now }: Pick<Ctx, "db" | "keys" | "now">, publicUrl: string) => {
  const link = await installation.findDemoLink(db, now);
  return link && linkUrl(keys, publicUrl, link);
};

/** Made from AUTH_SECRET alone, so it need not be stored; it ends with the first administrator. */
const firstAdminSecret = (keys: Keys): string => sign(keys.of("first-admin"), "1");

/** Null once there is, or was, an administrator. */
export const firstAdminLink = async (db: Db, keys: Keys, publicUrl: string): Promise<string | null> =>
  (await installation.needsFirstAdmin(db)) ? `${publicUrl}/einrichtung#${firstAdminSecret(keys)}` : null;

export const createFirstAdmin = async (
  ctx: Ctx,
  { secret, name, mail, password }: Input<typeof contract.createFirstAdmin>,
): Promise<null> => {
  if (!isSame(secret, firstAdminSecret(ctx.keys))) throw new AppError("link-expired");
  return transaction(ctx, async (ctx) => {
    if (!(await installation.claimFirstAdmin(ctx.db, ctx.now))) throw new AppError("link-expired");
    await createVerifiedAccount(ctx, { mail, password, person: { name, isPlatformAdmin: true } });
    return null;
  });
};

/** Whoever made a backup says so: a database cannot see its own dumps. */
export const recordBackup = async (db: Db, now: Date): Promise<void> => {
  await installation.recordBackup(db, now);
};

export const isReady = (db: Db): Promise<boolean> => installation.isReady(db);

export type Preparation = "ready" | "is-demo" | "is-in-use";

type Fill = (db: Db, demo: { now: Date; password: string }) => Promise<void>;

const FILL_TIMEOUT_MS = 120_000;

/**
 * Fills an empty database with the demo and marks it, both or neither. "is-demo": marked, but this start is none;
 * "is-in-use": a demo would mix with real data.
 */
export const prepareInstallation = async (
  db: PrismaClient,
  { isDemo, now, fill }: { isDemo: boolean; now: Date; fill: Fill },
): Promise<Preparation> => {
  const row = await installation.ensure(db);
  if (row.isDemo) return isDemo ? "ready" : "is-demo";
  if (!isDemo) return "ready";
  if (!(await installation.isUnused(db))) return "is-in-use";
  await db.$transaction(
    async (db) => {
      await fill(db, { now, password: DEMO_PASSWORD });
      await installation.markDemo(db);
    },
    { timeout: FILL_TIMEOUT_MS },
  );
  return "ready";
};
