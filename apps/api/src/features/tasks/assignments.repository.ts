import { type Db, Prisma } from "@runde-tische/database/client";

const isValid = (row: Prisma.Sql, now: Date): Prisma.Sql => {
  const today = Prisma.sql`(${now}::timestamptz AT TIME ZONE t.time_zone)::date`;
  return Prisma.sql`(${row}.valid_from <= ${today} AND (${row}.valid_to IS NULL OR ${row}.valid_to >= ${today}))`;
};

/** Who does the task `k` of `round_table t`: of a seat its delegate, or else its first deputy; of an organization its admins. */
const assignees = (now: Date): Prisma.Sql => Prisma.sql`(
  SELECT k.assignee_person_id AS person_id WHERE k.assignee_person_id IS NOT NULL
  UNION (
    SELECT h.person_id FROM seat_holding h WHERE h.seat_id = k.assignee_seat_id AND ${isValid(Prisma.sql`h`, now)}
    ORDER BY h.role, h.valid_from, h.id LIMIT 1
  )
  UNION SELECT b.person_id FROM membership b
  WHERE b.organization_id = k.assignee_organization_id AND b.role = 'admin' AND ${isValid(Prisma.sql`b`, now)}
)`;

export const findAssigneeIds = async (db: Db, taskId: string, now: Date): Promise<string[]> => {
  const rows = await db.$queryRaw<{ personId: string }[]>`
    SELECT a.person_id AS "personId" FROM task k JOIN round_table t ON t.id = k.table_id
    CROSS JOIN LATERAL ${assignees(now)} a WHERE k.id = ${taskId}::uuid ORDER BY a.person_id`;
  return rows.map(({ personId }) => personId);
};

export type GivenTask = {
  id: string;
  title: string;
  tableTitle: string;
  isInternal: boolean;
  dueOn: Date | null;
  /** Whose seat it is; null: the person's or an organization's. */
  seatId: string | null;
  isOfOrganization: boolean;
  /** For which the person does it, or through which they belong to the table. */
  organizationId: string | null;
};

type Given = { personId: string; tableId: string; since: Date };

const organizationAtTable = (personId: string, now: Date): Prisma.Sql => Prisma.sql`(
  SELECT s.organization_id FROM seat s WHERE s.table_id = t.id AND s.organization_id IS NOT NULL AND (
    EXISTS (SELECT 1 FROM seat_holding h
      WHERE h.seat_id = s.id AND h.person_id = ${personId}::uuid AND ${isValid(Prisma.sql`h`, now)})
    OR EXISTS (SELECT 1 FROM membership b
      WHERE b.organization_id = s.organization_id AND b.person_id = ${personId}::uuid AND ${isValid(Prisma.sql`b`, now)})
  ) ORDER BY s.position, s.id LIMIT 1
)`;

/** Open tasks of the table that somebody else has given to the person since then, and that are still theirs. */
export const listGiven = (db: Db, { personId, tableId, since }: Given, now: Date): Promise<GivenTask[]> => db.$queryRaw`
  SELECT k.id, k.title, t.title AS "tableTitle", k.due_on AS "dueOn", k.assignee_seat_id AS "seatId",
    k.part = 'internal' OR coalesce(i.part = 'internal', false) AS "isInternal",
    k.assignee_organization_id IS NOT NULL AS "isOfOrganization",
    coalesce(k.assignee_organization_id, given.organization_id, ${organizationAtTable(personId, now)}) AS "organizationId"
  FROM task k JOIN round_table t ON t.id = k.table_id
  LEFT JOIN agenda_item i ON i.id = k.agenda_item_id LEFT JOIN seat given ON given.id = k.assignee_seat_id
  WHERE k.table_id = ${tableId}::uuid AND k.status IN ('open', 'progress')
    AND EXISTS (SELECT 1 FROM ${assignees(now)} a WHERE a.person_id = ${personId}::uuid)
    AND EXISTS (
      SELECT 1 FROM change c WHERE c.subject_id = k.id AND c.at >= ${since}
        AND (c.kind = 'task.added' OR (c.kind = 'task.changed' AND 'assignee' = ANY (c.fields)))
        AND c.actor_person_id IS DISTINCT FROM ${personId}::uuid
    )
  ORDER BY k.due_on, k.id LIMIT 50`;
