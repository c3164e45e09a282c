import type { Db } from "@runde-tische/database/client";

export type FeedRow = { id: string; generation: number; hasSecondFactor: boolean; createdAt: Date };

const shown = { id: true, generation: true, hasSecondFactor: true, createdAt: true };

export const find = (db: Db, personId: string): Promise<FeedRow | null> =>
  db.calendarFeed.findUnique({ where: { personId }, select: shown });

/** What was given out before is worth nothing. */
export const renew = (
  db: Db,
  { personId, hasSecondFactor, now }: { personId: string; hasSecondFactor: boolean; now: Date },
): Promise<{ id: string }> =>
  db.calendarFeed.upsert({
    where: { personId },
    create: { personId, hasSecondFactor, createdAt: now },
    update: { generation: { increment: 1 }, hasSecondFactor, createdAt: now },
    select: { id: true },
  });

/** Null: there was none. */
export const remove = async (db: Db, personId: string): Promise<{ id: string } | null> => {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    DELETE FROM calendar_feed WHERE person_id = ${personId}::uuid RETURNING id`;
  return row ?? null;
};

export type FeedReader = {
  generation: number;
  hasSecondFactor: boolean;
  personId: string;
  accountId: string;
  isMailVerified: boolean;
  language: "de" | "en";
};

/** Null: no such feed, or its person has no account any more, or a locked one. */
export const findReader = async (db: Db, feedId: string): Promise<FeedReader | null> => {
  const [row] = await db.$queryRaw<FeedReader[]>`
    SELECT f.generation, f.has_second_factor AS "hasSecondFactor", p.id AS "personId", u.id AS "accountId",
      u.email_verified AS "isMailVerified", p.language
    FROM calendar_feed f JOIN person p ON p.id = f.person_id JOIN auth_user u ON u.id = p.account_id
    WHERE f.id = ${feedId}::uuid AND p.erased_at IS NULL AND p.locked_at IS NULL`;
  return row ?? null;
};
