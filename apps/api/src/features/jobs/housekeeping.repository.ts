import type { Db } from "@runde-tische/database/client";
import * as idempotencyKeys from "../../lib/idempotency-keys.repository.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long what needs no keeping is kept, in days. */
const KEPT_DAYS = { keptMail: 30, mail: 365, expiredLink: 365, accountSession: 30, verification: 7 };

/** Deletes what is past its time; running it twice, or in two processes at once, does no harm. */
export const deleteExpired = async (db: Db, now: Date): Promise<void> => {
  const before = (kind: keyof typeof KEPT_DAYS) => new Date(now.getTime() - KEPT_DAYS[kind] * DAY_MS);
  await idempotencyKeys.deleteExpired(db, now);
  await db.keptMail.deleteMany({ where: { at: { lt: before("keptMail") } } });
  await db.mail.deleteMany({ where: { createdAt: { lt: before("mail") }, status: { not: "queued" } } });
  await db.personalLink.deleteMany({ where: { expiresAt: { lt: before("expiredLink") } } });
  await db.authSession.deleteMany({ where: { expiresAt: { lt: before("accountSession") } } });
  await db.authVerification.deleteMany({ where: { expiresAt: { lt: before("verification") } } });
};
