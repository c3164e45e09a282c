import type { Db } from "@runde-tische/database/client";

/** The person behind a verified account, or null. */
export const findByAccountMail = (db: Db, mail: string): Promise<{ id: string } | null> =>
  db.person.findFirst({
    where: { account: { email: mail.toLowerCase(), emailVerified: true }, erasedAt: null },
    select: { id: true },
  });
