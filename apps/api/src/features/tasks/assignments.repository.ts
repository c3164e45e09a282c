import { type Db, Prisma } from "@runde-tische/database/client";
import { localDay } from "../../lib/local-date.ts";
import { inForce, tableDay } from "../access/periods.repository.ts";

const isMember = (now: Date): Prisma.Sql => inForce("b", localDay(now));

/**
 * The one rule of whose task `k` of `round_table t` is: the person's; of everybody who holds the seat, whose `turn` says who
 * comes first, delegates before deputies; of the admins of an active organization.
 */
export const assignees = (now: Date): Prisma.Sql => Prisma.sql`(
  SELECT k.assignee_person_id AS person_id, 1 AS turn WHERE k.assignee_person_id IS NOT NULL
  UNION ALL SELECT h.person_id, row_number() OVER (ORDER BY h.role, h.valid_from, h.id)
  FROM seat_holding h JOIN seat s ON s.id = h.seat_id
  WHERE s.id = k.assignee_seat_id AND ${inForce("h", tableDay(now))} AND ${inForce("s", tableDay(now))}
  UNION ALL SELECT b.person_id, 1 FROM membership b JOIN organization o ON o.id = b.organization_id AND o.status = 'active'
  WHERE b.organization_id = k.assignee_organization_id AND b.role = 'admin' AND ${isMember(now)}
)`;

/** Whom a task is mailed to: of a seat's holders the first alone; nobody where the table is not active. */
export const findAssigneeIds = async (db: Db, taskId: string, now: Date): Promise<string[]> => {
  const rows = await db.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT a.person_id AS "personId" FROM task k JOIN round_table t ON t.id = k.table_id AND t.status = 'active'
    CROSS JOIN LATERAL ${assignees(now)} a WHERE k.id = ${taskId}::uuid AND a.turn = 1 ORDER BY a.person_id`;
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
      WHERE h.seat_id = s.id AND h.person_id = ${personId}::uuid AND ${inForce("h", tableDay(now))})
    OR EXISTS (SELECT 1 FROM membership b
      WHERE b.organization_id = s.organization_id AND b.person_id = ${personId}::uuid AND ${isMember(now)})
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
    AND t.status = 'active'
    AND EXISTS (SELECT 1 FROM ${assignees(now)} a WHERE a.turn = 1 AND a.person_id = ${personId}::uuid)
    AND EXISTS (
      SELECT 1 FROM change c WHERE c.subject_id = k.id AND c.at >= ${since}
        AND (c.kind = 'task.added' OR (c.kind = 'task.changed' AND 'assignee' = ANY (c.fields)))
        AND c.actor_person_id IS DISTINCT FROM ${personId}::uuid
    )
  ORDER BY k.due_on, k.id LIMIT 50`;
