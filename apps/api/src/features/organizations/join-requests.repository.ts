import type { Db, Prisma } from "@runde-tische/database/client";
import type { ManagedOrganizationScope } from "./organizations.policy.ts";

const named = { person: { select: { name: true } } } satisfies Prisma.JoinRequestInclude;

export type JoinRequestRow = Prisma.JoinRequestGetPayload<{ include: typeof named }>;

/** False: the person asked before and waits. */
export const insert = async (
  db: Db,
  request: { organizationId: string; personId: string; createdAt: Date },
): Promise<boolean> => {
  const { count } = await db.joinRequest.createMany({ data: [request], skipDuplicates: true });
  return count === 1;
};

export const findOpenOf = (db: Db, organizationId: string, personId: string): Promise<JoinRequestRow> =>
  db.joinRequest.findFirstOrThrow({ where: { organizationId, personId, decidedAt: null }, include: named });

export const find = (db: Db, id: string): Promise<JoinRequestRow | null> =>
  db.joinRequest.findUnique({ where: { id }, include: named });

const MOST = 200;

export const listOpen = (db: Db, { organizationId }: ManagedOrganizationScope): Promise<JoinRequestRow[]> =>
  db.joinRequest.findMany({
    where: { organizationId, decidedAt: null },
    include: named,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST,
  });

/** False: somebody else decided before. */
export const decide = async (
  db: Db,
  { organizationId }: ManagedOrganizationScope,
  id: string,
  decision: { accepted: boolean; decidedById: string; decidedAt: Date },
): Promise<boolean> => {
  const { count } = await db.joinRequest.updateMany({ where: { id, organizationId, decidedAt: null }, data: decision });
  return count === 1;
};
