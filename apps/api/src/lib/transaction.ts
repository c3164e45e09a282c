import type { PrismaClient } from "@runde-tische/database/client";
import type { Ctx } from "./context.ts";
import { toPayload } from "./table-events.ts";
import type { News } from "./table-news.ts";

/**
 * Runs `work` in one transaction and tells the readers of every touched table after the commit: a NOTIFY inside the
 * transaction would serialise all commits.
 */
export const transaction = async <T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> => {
  if (ctx.isRehearsal) throw new RehearsalOver();
  if (ctx.touched) return work(ctx);
  const touched = new Map<string, News[]>();
  const root = ctx.db as PrismaClient;
  const result = await root.$transaction((db) => work({ ...ctx, db, touched }), { maxWait: 5000, timeout: 15_000 });
  for (const [tableId, news] of touched)
    await root.$executeRaw`SELECT pg_notify('round_table', ${toPayload({ tableId, news })})`;
  return result;
};

class RehearsalOver extends Error {}

/** Runs `work` up to its transaction, for what it asks of policies on the way; the database sees to it that nothing is written. */
export const rehearse = async (ctx: Ctx, work: (ctx: Ctx) => Promise<unknown>): Promise<void> => {
  const root = ctx.db as PrismaClient;
  try {
    await root.$transaction(async (db) => {
      await db.$executeRaw`SET TRANSACTION READ ONLY`;
      await work({ ...ctx, db, isRehearsal: true });
    });
  } catch (error) {
    if (!(error instanceof RehearsalOver)) throw error;
  }
};
