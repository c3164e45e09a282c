import type { Db } from "@runde-tische/database/client";
import type { Actor } from "./actor.ts";
import type { Keys } from "./keys.ts";

/** What every service gets first. */
export type Ctx = {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Date;
  readonly keys: Keys;
  /**
   * Tables whose readers are told once the transaction is committed, as `id`, or `id/internal` where only those are told
   * who see the internal part; null outside of a transaction.
   */
  readonly touched: Set<string> | null;
};
