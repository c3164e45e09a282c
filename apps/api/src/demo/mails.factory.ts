import type { Db, Prisma } from "@runde-tische/database/client";

export type MailOverrides = Partial<Prisma.MailUncheckedCreateInput> & { kind: string };

/** Sent; what its receiver read is not kept. */
export const createMail = (db: Db, overrides: MailOverrides) =>
  db.mail.create({ data: { status: "sent", attempts: 1, sentAt: new Date(), ...overrides } });
