import type { Db } from "@runde-tische/database/client";
import type { Actor } from "./actor.ts";
import type { Keys } from "./keys.ts";

/** What every service gets first. */
export type Ctx = {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Date;
  readonly keys: Keys;
  /** Tables whose readers are told once the transaction is committed; null outside of one. */
  readonly touched: Set<string> | null;
};
