import type { Db, PrismaClient } from "@runde-tische/database/client";
import { expect } from "vitest";

/** What `act` gives whose work waits for `change`, which is not committed until then. */
export const meanwhile = async <T>(
  db: PrismaClient,
  change: (db: Db) => Promise<unknown>,
  act: () => Promise<T>,
): Promise<T> => {
  const acting = await db.$transaction(async (tx) => {
    await change(tx);
    const acting = act();
    await expect.poll(() => countWaiting(db), { timeout: 5000 }).toBeGreaterThan(0);
    // Wrapped, or the transaction would wait for it.
    return { acting };
  });
  return acting.acting;
};

const countWaiting = async (db: Db): Promise<number> => {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.count ?? 0;
};
