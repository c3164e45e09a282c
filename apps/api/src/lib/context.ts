import type { Db } from "@runde-tische/database/client";
import type { Actor } from "./actor.ts";
import type { Keys } from "./keys.ts";
import type { News } from "./table-news.ts";

/** What every service gets first. */
export type Ctx = {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Date;
  readonly keys: Keys;
  /** By table, what its readers are told once the transaction is committed; null outside of a transaction. */
  readonly touched: Map<string, News[]> | null;
  /** Asks all that is asked before a transaction, and ends where that would begin. */
  readonly isRehearsal?: true;
};
