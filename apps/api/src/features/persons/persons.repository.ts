import type { Db } from "@runde-tische/database/client";

/** The person behind a verified account, or null. */
export const findByAccountMail = (db: Db, mail: string): Promise<{ id: string } | null> =>
  db.person.findFirst({
    where: { account: { email: mail.toLowerCase(), emailVerified: true }, erasedAt: null },
    select: { id: true },
  });

export type NewPerson = { name: string; language: "de" | "en"; mail?: string | null; phone?: string | null };

export const insert = (db: Db, person: NewPerson, createdAt: Date): Promise<{ id: string }> =>
  db.person.create({ data: { ...person, createdAt }, select: { id: true } });

export const rename = (db: Db, id: string, name: string) =>
  db.person.update({ where: { id }, data: { name, version: { increment: 1 } }, select: { id: true } });
