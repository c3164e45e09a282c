import type { Db } from "@runde-tische/database/client";

export type InstallationRow = { isDemo: boolean; firstAdminAt: Date | null };

/** The one row, made when the database is new. */
export const ensure = async (db: Db): Promise<InstallationRow> => {
  await db.$executeRaw`INSERT INTO installation (id) VALUES (1) ON CONFLICT (id) DO NOTHING`;
  return db.installation.findUniqueOrThrow({ where: { id: 1 } });
};

export const markDemo = (db: Db) => db.installation.update({ where: { id: 1 }, data: { isDemo: true } });

/** Nobody and no organization was ever entered. */
export const isUnused = async (db: Db): Promise<boolean> => {
  const [row] = await db.$queryRaw<{ unused: boolean }[]>`
    SELECT NOT EXISTS (SELECT 1 FROM auth_user) AND NOT EXISTS (SELECT 1 FROM person)
      AND NOT EXISTS (SELECT 1 FROM organization) AS unused`;
  return row?.unused ?? false;
};

export const needsFirstAdmin = async (db: Db): Promise<boolean> => {
  const [row] = await db.$queryRaw<{ needed: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM installation WHERE first_admin_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM person WHERE is_platform_admin) AS needed`;
  return row?.needed ?? false;
};

/** True for exactly one caller: the row's lock makes a second one wait for the first and then find it taken. */
export const claimFirstAdmin = async (db: Db, now: Date): Promise<boolean> => {
  const claimed = await db.$executeRaw`
    UPDATE installation SET first_admin_at = ${now}
    WHERE first_admin_at IS NULL AND NOT EXISTS (SELECT 1 FROM person WHERE is_platform_admin)`;
  return claimed === 1;
};

/** The last backup is done as of now. */
export const recordBackup = (db: Db, now: Date) =>
  db.installation.upsert({ where: { id: 1 }, create: { backedUpAt: now }, update: { backedUpAt: now } });

/** Whether the database answers and no migration is unfinished. */
export const isReady = async (db: Db): Promise<boolean> => {
  const [row] = await db.$queryRaw<{ ready: boolean }[]>`
    SELECT count(*) > 0 AND bool_and(finished_at IS NOT NULL) AS ready FROM _prisma_migrations WHERE rolled_back_at IS NULL`;
  return row?.ready ?? false;
};

/** A delegate's link to the next meeting that the demo has invited to. */
export const findDemoLink = (db: Db, now: Date) =>
  db.personalLink.findFirst({
    where: {
      role: "delegate",
      revokedAt: null,
      expiresAt: { gt: now },
      meeting: { startsAt: { gt: now }, cancelledAt: null, table: { visibility: { not: "closed" } } },
    },
    orderBy: [{ meeting: { startsAt: "asc" } }, { id: "asc" }],
    select: { id: true, generation: true },
  });
