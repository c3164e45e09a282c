import type { RecentImport } from "@runde-tische/contracts/member-imports";
import { type Db, Prisma } from "@runde-tische/database/client";
import { notOver } from "../access/periods.repository.ts";
import type { ImportScope } from "./member-imports.policy.ts";

type Recent = Omit<RecentImport, "importedAt"> & { importedAt: Date };
const MOST_IMPORTS = 10;

/** Nobody wrote to them, nothing was given to them, and neither they nor anybody else touched the entry. */
const isUntouched = Prisma.sql`
  m.version = 1 AND m.valid_to IS NULL AND m.told_at IS NULL AND m.confirmed_at IS NULL AND m.withdrawn_at IS NULL
  AND p.account_id IS NULL AND p.erased_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM membership o WHERE o.person_id = p.id AND o.id <> m.id)
  AND NOT EXISTS (SELECT 1 FROM seat_holding h WHERE h.person_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM task t WHERE t.assignee_person_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM mail e WHERE e.person_id = p.id)`;

export const listRecent = (
  db: Db,
  { organizationId }: ImportScope,
  { since, day }: { since: Date; day: Date },
): Promise<Recent[]> =>
  db.$queryRaw<Recent[]>`
    SELECT m.imported_at AS "importedAt", count(*)::int AS added, count(*) FILTER (WHERE ${isUntouched})::int AS removable
    FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.organization_id = ${organizationId}::uuid AND m.imported_at >= ${since}
      AND ${notOver("m", day)}
    GROUP BY m.imported_at ORDER BY m.imported_at DESC LIMIT ${MOST_IMPORTS}`;

/** The people an import made of whom nothing has come. */
export const untouched = ({ organizationId }: ImportScope, importedAt: Date): Prisma.Sql => Prisma.sql`
  SELECT p.id, m.id AS "membershipId" FROM membership m JOIN person p ON p.id = m.person_id
  WHERE m.organization_id = ${organizationId}::uuid AND m.imported_at = ${importedAt} AND ${isUntouched}`;

export type Untouched = { id: string; membershipId: string };

export const listUntouched = (db: Db, scope: ImportScope, importedAt: Date): Promise<Untouched[]> =>
  db.$queryRaw<Untouched[]>`${untouched(scope, importedAt)} ORDER BY m.id`;

/** Until the transaction ends nobody changes the entry; what is read next is as whoever held the row before has left it. */
export const lockEntry = (db: Db, { organizationId }: ImportScope, membershipId: string) => db.$queryRaw`
  SELECT 1 FROM membership WHERE id = ${membershipId}::uuid AND organization_id = ${organizationId}::uuid FOR UPDATE`;
