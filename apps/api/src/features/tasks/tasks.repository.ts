import type { AssigneeRef, TaskStatus } from "@runde-tische/contracts/tasks";
import { type Db, Prisma } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import type { Cursor } from "../../lib/cursor.ts";
import { tableStandings } from "../access/access.repository.ts";
import { meetingStandings, seesItem } from "../access/meeting-standings.repository.ts";
import { inForce, tableDay } from "../access/periods.repository.ts";
import type { ManagedTableScope } from "../round-tables/round-tables.policy.ts";
import { assignees } from "./assignments.repository.ts";
import type { TaskScope } from "./tasks.policy.ts";

export type TaskRow = {
  id: string;
  tableId: string;
  tableTitle: string;
  meetingId: string | null;
  agendaItemId: string | null;
  itemTitle: string | null;
  part: "public" | "internal";
  title: string;
  text: string;
  assigneeKind: AssigneeRef["kind"];
  assigneeId: string;
  assigneeName: string | null;
  dueOn: string | null;
  isOverdue: boolean;
  isFinished: boolean;
  status: TaskStatus;
  finishedAt: Date | null;
  version: number;
  manages: boolean;
  lacksSecondFactor: boolean;
  seesTable: boolean;
  seesInternal: boolean;
  isAssignee: boolean;
  /** A task that its coordinator let drop is no longer the assignee's to move. */
  mayFinish: boolean;
};

type Who = Pick<Ctx, "actor" | "now">;

/** A personal link stands for its seat and person. */
const isAssignee = ({ actor, now }: Who): Prisma.Sql => {
  if (actor.kind === "anonymous" || actor.kind === "entry") return Prisma.sql`false`;
  if (actor.kind === "link")
    return Prisma.sql`(k.table_id = ${actor.tableId}::uuid
      AND coalesce(k.assignee_seat_id = ${actor.seatId}::uuid, k.assignee_person_id = ${actor.personId}::uuid, false))`;
  return Prisma.sql`EXISTS (SELECT 1 FROM ${assignees(now)} a WHERE a.person_id = ${actor.personId}::uuid)`;
};

/** Of a citizen's seat, which has no organization, the delegate's. */
const assigneeName = (now: Date) => Prisma.sql`coalesce(o.name, p.name, seat_organization.name, (
  SELECT d.name FROM seat_holding h JOIN person d ON d.id = h.person_id
  WHERE h.seat_id = k.assignee_seat_id AND h.role = 'delegate'
    AND ${inForce("h", tableDay(now))}
))`;

/** Every task with what the actor is to it; the item it came from stays hidden with its title where the actor does not see it. */
const taskRows = (who: Who): Prisma.Sql => Prisma.sql`(
  SELECT k.id, k.table_id AS "tableId", t.title AS "tableTitle", k.meeting_id AS "meetingId",
    CASE WHEN item.is_seen THEN i.id END AS "agendaItemId", CASE WHEN item.is_seen THEN i.title END AS "itemTitle",
    coalesce(i.part, k.part) AS part, k.title, k.text, k.status, k.finished_at AS "finishedAt", k.version,
    CASE WHEN k.assignee_seat_id IS NOT NULL THEN 'seat' WHEN k.assignee_person_id IS NOT NULL THEN 'person'
      ELSE 'organization' END AS "assigneeKind",
    coalesce(k.assignee_seat_id, k.assignee_person_id, k.assignee_organization_id) AS "assigneeId",
    ${assigneeName(who.now)} AS "assigneeName", k.due_on::text AS "dueOn",
    k.status IN ('done', 'dropped') AS "isFinished",
    coalesce(k.status IN ('open', 'progress') AND k.due_on < ${tableDay(who.now)}, false) AS "isOverdue",
    ts.manages, ts.lacks_second_factor AS "lacksSecondFactor", ts.sees AS "seesTable", ts.sees_internal AS "seesInternal", mine.is_assignee AS "isAssignee",
    ts.manages OR (mine.is_assignee AND k.status <> 'dropped') AS "mayFinish"
  FROM task k JOIN round_table t ON t.id = k.table_id JOIN ${tableStandings(who)} ts ON ts.table_id = k.table_id
  LEFT JOIN organization o ON o.id = k.assignee_organization_id LEFT JOIN person p ON p.id = k.assignee_person_id
  LEFT JOIN seat ON seat.id = k.assignee_seat_id LEFT JOIN organization seat_organization ON seat_organization.id = seat.organization_id
  LEFT JOIN agenda_item i ON i.id = k.agenda_item_id AND i.deleted_at IS NULL
  LEFT JOIN meeting m ON m.id = i.meeting_id LEFT JOIN ${meetingStandings(who)} st ON st.meeting_id = i.meeting_id
  CROSS JOIN LATERAL (SELECT ${isAssignee(who)} AS is_assignee OFFSET 0) mine
  CROSS JOIN LATERAL (SELECT ts.manages OR coalesce(${seesItem(who)}, false) AS is_seen OFFSET 0) item
)`;

/** Null: no such task. */
export const find = async (ctx: Ctx, taskId: string): Promise<TaskRow | null> => {
  const rows = await ctx.db.$queryRaw<TaskRow[]>`SELECT r.* FROM ${taskRows(ctx)} r WHERE r.id = ${taskId}::uuid`;
  return rows[0] ?? null;
};

/** Tasks, or files of tasks. */
export const isAnyAssigned = async (ctx: Ctx, taskIds: readonly string[]): Promise<boolean> => {
  const ids = Prisma.sql`ANY (${[...taskIds]}::uuid[])`;
  const [row] = await ctx.db.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM task k JOIN round_table t ON t.id = k.table_id WHERE (k.id = ${ids} OR k.id IN (SELECT f.task_id FROM file f WHERE f.id = ${ids})) AND ${isAssignee(ctx)}
    ) AS found`;
  return row?.found ?? false;
};

export type TaskFilter = {
  tableId?: string;
  meetingId?: string;
  onlyOwn: boolean;
  status?: TaskStatus | undefined;
};

/** What the filter leaves of the tasks that the actor sees: open ones by due date, then finished ones. */
export const list = (ctx: Ctx, filter: TaskFilter, after: Cursor | null, limit: number): Promise<TaskRow[]> => {
  const due = Prisma.sql`coalesce(r."dueOn"::date, 'infinity')`;
  const isAfter = after
    ? Prisma.sql`(r."isFinished"::int, ${due}, r.id) > (${after[0]}, coalesce(${after[1]}::date, 'infinity'), ${after[2]}::uuid)`
    : Prisma.sql`true`;
  return ctx.db.$queryRaw<TaskRow[]>`
    SELECT r.* FROM ${taskRows(ctx)} r
    WHERE ${filter.onlyOwn ? Prisma.sql`r."isAssignee"` : Prisma.sql`(r."seesInternal" OR r."isAssignee")`}
      AND ${filter.tableId ? Prisma.sql`r."tableId" = ${filter.tableId}::uuid` : Prisma.sql`true`}
      AND ${filter.meetingId ? Prisma.sql`r."meetingId" = ${filter.meetingId}::uuid` : Prisma.sql`true`}
      AND ${filter.status ? Prisma.sql`r.status = ${filter.status}::task_status` : Prisma.sql`true`}
      AND ${isAfter}
    ORDER BY r."isFinished", ${due}, r.id LIMIT ${limit + 1}`;
};

export const cursorOf = (row: TaskRow): Cursor => [row.isFinished ? 1 : 0, row.dueOn, row.id];

export const insert = async (
  db: Db,
  scope: ManagedTableScope,
  task: Omit<Prisma.TaskUncheckedCreateInput, "tableId">,
): Promise<string> => (await db.task.create({ data: { ...task, tableId: scope.tableId }, select: { id: true } })).id;

/** False: the version is not the expected one. */
export const change = async (
  db: Db,
  scope: TaskScope,
  patch: Prisma.TaskUncheckedUpdateManyInput,
  expectedVersion: number,
): Promise<boolean> => {
  const { count } = await db.task.updateMany({
    where: { id: scope.taskId, version: expectedVersion },
    data: { ...patch, version: { increment: 1 } },
  });
  return count === 1;
};
