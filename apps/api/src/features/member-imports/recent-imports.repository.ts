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

/**
 * A statement of its own: what is read next is as whoever held a row before has left it. Until the transaction ends nobody gives
 * the imported a seat, a task, an account or another membership.
 */
export const lockImported = (db: Db, { organizationId }: ImportScope, importedAt: Date) => db.$queryRaw`
  SELECT 1 FROM membership m JOIN person p ON p.id = m.person_id
  WHERE m.organization_id = ${organizationId}::uuid AND m.imported_at = ${importedAt} ORDER BY m.id FOR UPDATE OF m, p`;

/** Ends their memberships on `validTo` and erases what the list said of them; the memberships' ids. */
export const removeUntouched = async (
  db: Db,
  { organizationId }: ImportScope,
  { importedAt, validTo, now }: { importedAt: Date; validTo: Date; now: Date },
): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH gone AS (
        SELECT m.id, m.person_id FROM membership m JOIN person p ON p.id = m.person_id
        WHERE m.organization_id = ${organizationId}::uuid AND m.imported_at = ${importedAt} AND ${isUntouched}),
      contacts AS (DELETE FROM contact c USING gone WHERE c.membership_id = gone.id),
      topics AS (DELETE FROM responsibility r USING gone WHERE r.membership_id = gone.id),
      names AS (
        UPDATE person p SET name = NULL, mail = NULL, phone = NULL, erased_at = ${now}, version = p.version + 1
        FROM gone WHERE p.id = gone.person_id)
    UPDATE membership m SET valid_to = ${validTo}::date, version = m.version + 1 FROM gone WHERE m.id = gone.id
    RETURNING m.id`;
  return rows.map(({ id }) => id);
};
