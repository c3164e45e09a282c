import type { Db } from "@runde-tische/database/client";

type Entry = { actor: string; route: string; key: string };
export type Earlier = { bodyHash: string; status: number | null; response: string | null };

const KEPT_MS = 24 * 60 * 60 * 1000;
/** A request that has not ended by then died with its process. */
const ABANDONED_MS = 2 * 60 * 1000;

/** Null if this request is the first with its key, else what the first one left. */
export const claim = async (db: Db, entry: Entry, bodyHash: string, now: Date): Promise<Earlier | null> => {
  const claimed = await db.$executeRaw`
    INSERT INTO idempotency_key AS k (actor, route, key, body_hash, created_at)
    VALUES (${entry.actor}, ${entry.route}, ${entry.key}, ${bodyHash}, ${now})
    ON CONFLICT (actor, route, key) DO UPDATE
      SET body_hash = excluded.body_hash, created_at = excluded.created_at, status = NULL, response = NULL
      WHERE k.created_at < ${new Date(now.getTime() - KEPT_MS)}
         OR (k.status IS NULL AND k.created_at < ${new Date(now.getTime() - ABANDONED_MS)})`;
  if (claimed === 1) return null;
  return db.idempotencyKey.findUniqueOrThrow({ where: { actor_route_key: entry } });
};

export const finish = (db: Db, entry: Entry, status: number, response: string) =>
  db.idempotencyKey.update({ where: { actor_route_key: entry }, data: { status, response } });

export const release = (db: Db, entry: Entry) => db.idempotencyKey.deleteMany({ where: entry });
