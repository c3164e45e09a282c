import type { Db } from "@runde-tische/database/client";
import type { LinkScope } from "./personal-links.policy.ts";

export const insert = (
  db: Db,
  scope: LinkScope,
  now: Date,
  { confirmedAt = null }: { confirmedAt?: Date | null } = {},
): Promise<{ id: string }> =>
  db.linkDevice.create({ data: { linkId: scope.id, createdAt: now, confirmedAt }, select: { id: true } });

export const setCode = (db: Db, deviceId: string, codeHash: string, now: Date) =>
  db.linkDevice.update({ where: { id: deviceId }, data: { codeHash, codeSentAt: now } });

/** How many codes were mailed for this link since then. */
export const countCodes = (db: Db, scope: LinkScope, since: Date): Promise<number> =>
  db.linkDevice.count({ where: { linkId: scope.id, codeSentAt: { gt: since } } });

export const countSince = (db: Db, scope: LinkScope, since: Date): Promise<number> =>
  db.linkDevice.count({ where: { linkId: scope.id, createdAt: { gt: since } } });

/** Counts a try and gives what to compare with; null once the code is used, too old or was tried too often. */
export const takeTry = async (
  db: Db,
  scope: LinkScope,
  deviceId: string,
  { sentAfter, maxTries }: { sentAfter: Date; maxTries: number },
): Promise<string | null> => {
  const rows = await db.$queryRaw<{ codeHash: string }[]>`
    UPDATE link_device SET attempts = attempts + 1
    WHERE id = ${deviceId}::uuid AND link_id = ${scope.id}::uuid AND code_hash IS NOT NULL
      AND attempts < ${maxTries} AND code_sent_at > ${sentAfter}
    RETURNING code_hash AS "codeHash"`;
  return rows[0]?.codeHash ?? null;
};

/** False: another request used the code first. */
export const confirm = async (db: Db, deviceId: string, codeHash: string, now: Date): Promise<boolean> => {
  const { count } = await db.linkDevice.updateMany({
    where: { id: deviceId, codeHash },
    data: { codeHash: null, confirmedAt: now },
  });
  return count === 1;
};

export const remove = (db: Db, deviceId: string) => db.linkDevice.deleteMany({ where: { id: deviceId } });
