import { randomUUIDv7 } from "node:crypto";
import { type Db, Prisma } from "@runde-tische/database/client";
import { localDay } from "../../lib/local-date.ts";
import { notOver } from "../access/periods.repository.ts";

export type NewAccount = { name: string; mail: string; passwordHash: string };

/** Null if the address has an account already; decided by the database, so that two at once cannot both win. */
export const insertVerified = async (db: Db, { name, mail, passwordHash }: NewAccount): Promise<string | null> => {
  const id = randomUUIDv7();
  const rows = await db.$executeRaw`
    INSERT INTO auth_user (id, name, email, email_verified, created_at, updated_at)
    VALUES (${id}::uuid, ${name}, ${mail.toLowerCase()}, true, now(), now()) ON CONFLICT (email) DO NOTHING`;
  if (rows === 0) return null;
  await db.authAccount.create({
    data: { id: randomUUIDv7(), userId: id, accountId: id, providerId: "credential", password: passwordHash },
  });
  return id;
};

export const isLocked = async (db: Db, accountId: string): Promise<boolean> =>
  (await db.person.count({ where: { accountId, lockedAt: { not: null } } })) > 0;

/** Does nothing if the account belongs to somebody already. */
export const ensurePerson = async (db: Db, accountId: string, name: string, now: Date): Promise<void> => {
  await db.$executeRaw`
    INSERT INTO person (id, name, account_id, created_at)
    VALUES (${randomUUIDv7()}::uuid, ${name}, ${accountId}::uuid, ${now}) ON CONFLICT (account_id) DO NOTHING`;
};

export const insertPerson = (db: Db, person: { name: string; isPlatformAdmin: boolean; accountId: string }) =>
  db.person.create({ data: person });

/** False if somebody else made the account at the same moment. */
export const linkPerson = async (
  db: Db,
  personId: string,
  accountId: string,
  name: string | null,
): Promise<boolean> => {
  const { count } = await db.person.updateMany({
    where: { id: personId, accountId: null, erasedAt: null },
    data: { accountId, version: { increment: 1 }, ...(name !== null && { name }) },
  });
  return count === 1;
};

export const findAccountName = (db: Db, accountId: string) =>
  db.authUser.findUnique({ where: { id: accountId }, select: { name: true } });

export const findAccountId = (db: Db, mail: string) =>
  db.authUser.findUnique({ where: { email: mail.toLowerCase() }, select: { id: true } });

export const showSecondFactor = (db: Db, token: string, now: Date) =>
  db.authSession.updateMany({ where: { token }, data: { secondFactorAt: now } });

/** Whether the account asks for a second factor that this session has not shown. */
export const lacksSecondFactor = async (db: Db, sessionId: string): Promise<boolean> => {
  const session = await db.authSession.findUnique({
    where: { id: sessionId },
    select: { secondFactorAt: true, user: { select: { twoFactorEnabled: true } } },
  });
  return session !== null && session.user.twoFactorEnabled === true && session.secondFactorAt === null;
};

export type InvitedMember = {
  membershipId: string;
  organizationId: string;
  personId: string;
  name: string | null;
  mail: string | null;
  generation: number;
};

/** A statement of its own: what is read next is as whoever held the row before has left it. */
export const lockMembership = (db: Db, membershipId: string) =>
  db.$queryRaw`SELECT 1 FROM membership WHERE id = ${membershipId}::uuid FOR UPDATE`;

/** Null once the membership has ended or the person has an account. */
export const findInvitedMember = async (db: Db, membershipId: string, now: Date): Promise<InvitedMember | null> => {
  const rows = await db.$queryRaw<InvitedMember[]>(Prisma.sql`
    SELECT m.id AS "membershipId", m.organization_id AS "organizationId", p.id AS "personId", p.name, m.invitation_generation AS generation,
      (SELECT c.value FROM contact c WHERE c.membership_id = m.id AND c.kind = 'mail' ORDER BY c.id LIMIT 1) AS mail
    FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.id = ${membershipId}::uuid AND p.account_id IS NULL AND p.erased_at IS NULL
      AND ${notOver("m", localDay(now))}`);
  return rows[0] ?? null;
};
