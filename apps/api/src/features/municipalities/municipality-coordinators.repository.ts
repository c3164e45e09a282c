import type { Db, Prisma } from "@runde-tische/database/client";

const named = { person: { select: { name: true } } } satisfies Prisma.MunicipalityCoordinatorInclude;

export type CoordinatorRow = Prisma.MunicipalityCoordinatorGetPayload<{ include: typeof named }>;

export const list = (db: Db, municipalityArs: string): Promise<CoordinatorRow[]> =>
  db.municipalityCoordinator.findMany({
    where: { municipalityArs, endedAt: null },
    include: named,
    orderBy: [{ appointedAt: "asc" }, { id: "asc" }],
    take: 100,
  });

export const find = (db: Db, id: string): Promise<CoordinatorRow | null> =>
  db.municipalityCoordinator.findFirst({ where: { id, endedAt: null }, include: named });

export const findStanding = (db: Db, municipalityArs: string, personId: string): Promise<CoordinatorRow | null> =>
  db.municipalityCoordinator.findFirst({ where: { municipalityArs, personId, endedAt: null }, include: named });

/** False: appointed already. */
export const insert = async (
  db: Db,
  appointment: { municipalityArs: string; personId: string; appointedById: string; appointedAt: Date },
): Promise<boolean> => {
  const { count } = await db.municipalityCoordinator.createMany({ data: [appointment], skipDuplicates: true });
  return count === 1;
};

/** False: ended meanwhile. */
export const end = async (db: Db, id: string, endedAt: Date): Promise<boolean> => {
  const { count } = await db.municipalityCoordinator.updateMany({ where: { id, endedAt: null }, data: { endedAt } });
  return count === 1;
};

/** Coordinators of the nearest municipality that has any, else the platform's administrators. */
export const findDeciderIds = async (db: Db, ars: string): Promise<string[]> => {
  const coordinators = await db.$queryRaw<{ personId: string }[]>`
    SELECT c.person_id AS "personId" FROM municipality_coordinator c
    WHERE c.ended_at IS NULL AND c.municipality_ars = (
      SELECT n.municipality_ars FROM municipality_coordinator n
      WHERE n.ended_at IS NULL AND starts_with(${ars}, n.municipality_ars)
      ORDER BY length(n.municipality_ars) DESC LIMIT 1)`;
  if (coordinators.length > 0) return coordinators.map(({ personId }) => personId);
  const admins = await db.person.findMany({ where: { isPlatformAdmin: true, erasedAt: null }, select: { id: true } });
  return admins.map(({ id }) => id);
};
