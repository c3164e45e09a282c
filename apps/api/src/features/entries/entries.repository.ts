import type { Db, Prisma } from "@runde-tische/database/client";
import type { EntryScope } from "./entries.policy.ts";

export type Found = { membershipId: string; personId: string; organizationId: string; generation: number };

/** Null once the membership has ended, the person is erased or the organization is gone. */
export const find = async (db: Db, membershipId: string, day: Date): Promise<Found | null> => {
  const row = await db.membership.findFirst({
    where: {
      id: membershipId,
      validFrom: { lte: day },
      OR: [{ validTo: null }, { validTo: { gte: day } }],
      person: { erasedAt: null },
      organization: { status: "active" },
    },
    select: { personId: true, organizationId: true, entryGeneration: true },
  });
  if (!row) return null;
  const { entryGeneration: generation, ...rest } = row;
  return { membershipId, generation, ...rest };
};

const shown = {
  person: { select: { name: true, language: true, accountId: true } },
  organization: {
    include: {
      serviceAreas: { select: { arsPrefix: true }, orderBy: { arsPrefix: "asc" }, take: 10 },
    },
  },
  contacts: { orderBy: { id: "asc" } },
  responsibilities: { orderBy: { id: "asc" } },
} satisfies Prisma.MembershipInclude;

export type EntryRow = Prisma.MembershipGetPayload<{ include: typeof shown }>;

export const read = (db: Db, { membershipId }: EntryScope): Promise<EntryRow> =>
  db.membership.findUniqueOrThrow({ where: { id: membershipId }, include: shown });

/** Titles of the round tables where the person holds a seat now or later. */
export const listSeats = async (db: Db, { personId }: EntryScope, day: Date): Promise<string[]> => {
  const rows = await db.roundTable.findMany({
    where: {
      seats: {
        some: {
          OR: [{ validTo: null }, { validTo: { gte: day } }],
          holdings: { some: { personId, OR: [{ validTo: null }, { validTo: { gte: day } }] } },
        },
      },
    },
    select: { title: true },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    take: 20,
  });
  return rows.map(({ title }) => title);
};

export const belongsElsewhere = async (db: Db, { personId, membershipId }: EntryScope, day: Date): Promise<boolean> =>
  (await db.membership.count({
    where: { personId, id: { not: membershipId }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
  })) > 0;

export const confirm = (db: Db, { membershipId }: EntryScope, now: Date) =>
  db.membership.update({
    where: { id: membershipId },
    data: { confirmedAt: now, unreachableAt: null },
    select: { id: true },
  });

/** Takes out what others could look up; name and function stay for seats and past meetings. */
export const empty = async (db: Db, { membershipId }: EntryScope, now: Date): Promise<void> => {
  await db.contact.deleteMany({ where: { membershipId } });
  await db.responsibility.deleteMany({ where: { membershipId } });
  await db.membership.update({
    where: { id: membershipId },
    data: { withdrawnAt: now, version: { increment: 1 } },
    select: { id: true },
  });
};
