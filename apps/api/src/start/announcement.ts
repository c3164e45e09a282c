import type { PrismaClient } from "@runde-tische/database/client";
import type { Env } from "../env.ts";
import { demoLink, describeInstallation, firstAdminLink } from "../features/installation/installation.service.ts";
import type { Keys } from "../lib/keys.ts";

type Facts = { db: PrismaClient; keys: Keys; now: Date; notice: string | null };

/** What the operator reads once the app listens. */
export const announcement = async ({ isDemo, publicUrl }: Env, facts: Facts): Promise<string> => {
  const lines = [`Runde Tische: ${publicUrl}`];
  if (isDemo) lines.push(...(await demoLines(facts, publicUrl)));
  const adminLink = isDemo ? null : await firstAdminLink(facts.db, facts.keys, publicUrl);
  if (adminLink !== null) lines.push(`Make the first administrator, once: ${adminLink}`);
  if (facts.notice !== null) lines.push(facts.notice);
  return [...lines, "Stop with Ctrl+C."].join("\n");
};

const demoLines = async (facts: Facts, publicUrl: string): Promise<string[]> => {
  const { demoAccounts, demoPassword } = describeInstallation({ isDemo: true, keepsMails: false });
  const link = await demoLink(facts, publicUrl);
  return [
    `Demo accounts, all with the password ${demoPassword}:`,
    ...demoAccounts.map(({ mail }) => `  ${mail}`),
    ...(link === null ? [] : [`A personal link of the demo: ${link}`]),
  ];
};
