import { randomBytes, randomUUID } from "node:crypto";
import type { Db } from "@runde-tische/database/client";

export type PersonOverrides = {
  name?: string;
  mail?: string | null;
  language?: "de" | "en";
  isPlatformAdmin?: boolean;
};

let count = 0;

/** Somebody without an account. */
export const createPerson = (db: Db, overrides: PersonOverrides = {}) => {
  count += 1;
  return db.person.create({ data: { name: `Person ${count}`, ...overrides } });
};

/** Somebody with a verified account; `passwordHash` as better-auth writes it. */
export const createAccountHolder = async (
  db: Db,
  { mail, passwordHash, ...person }: PersonOverrides & { mail: string; passwordHash?: string },
) => {
  const id = randomUUID();
  const name = person.name ?? mail;
  await db.authUser.create({
    data: {
      id,
      name,
      email: mail,
      emailVerified: true,
      ...(passwordHash && {
        accounts: { create: { id: randomUUID(), accountId: id, providerId: "credential", password: passwordHash } },
      }),
    },
  });
  return db.person.create({ data: { ...person, name, accountId: id } });
};

const SESSION_MS = 7 * 24 * 60 * 60 * 1000;

/** The token of a new session of this account. */
export const createSession = async (
  db: Db,
  { accountId, now, secondFactor }: { accountId: string; now: Date; secondFactor: boolean },
): Promise<string> => {
  const token = randomBytes(24).toString("base64url");
  await db.authSession.create({
    data: {
      id: randomUUID(),
      userId: accountId,
      token,
      expiresAt: new Date(now.getTime() + SESSION_MS),
      secondFactorAt: secondFactor ? now : null,
    },
  });
  return token;
};
