import type { Db, Prisma } from "@runde-tische/database/client";
import { localDay } from "../../lib/local-date.ts";

const shape = (now: Date) =>
  ({
    id: true,
    name: true,
    language: true,
    isPlatformAdmin: true,
    version: true,
    account: { select: { email: true, emailVerified: true, twoFactorEnabled: true } },
    municipalities: { where: { endedAt: null }, select: { municipality: true }, orderBy: { municipalityArs: "asc" } },
    memberships: {
      where: { OR: [{ validTo: null }, { validTo: { gte: localDay(now) } }] },
      select: { id: true, role: true, organization: { select: { id: true, name: true, status: true } } },
      orderBy: { id: "asc" },
    },
    _count: { select: { coordinatedTables: true } },
  }) satisfies Prisma.PersonSelect;

export type MeRow = Prisma.PersonGetPayload<{ select: ReturnType<typeof shape> }>;

export type MePatch = { name?: string; language?: "de" | "en" };

export const read = (db: Db, personId: string, now: Date): Promise<MeRow> =>
  db.person.findUniqueOrThrow({ where: { id: personId }, select: shape(now) });

/** False if the version is no longer the expected one. */
export const change = async (db: Db, personId: string, patch: MePatch, expectedVersion: number): Promise<boolean> => {
  const { count } = await db.person.updateMany({
    where: { id: personId, version: expectedVersion },
    data: { ...patch, version: { increment: 1 } },
  });
  return count === 1;
};
