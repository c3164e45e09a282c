import type { Input } from "@runde-tische/contracts/endpoint";
import type { Page } from "@runde-tische/contracts/page";
import type * as contract from "@runde-tische/contracts/tasks";
import type { Ctx } from "../../lib/context.ts";
import { decodeCursor, toPage } from "../../lib/cursor.ts";
import { AppError } from "../../lib/errors.ts";
import { transaction } from "../../lib/transaction.ts";
import { requirePerson } from "../access/access.policy.ts";
import { changedValues, listChangesOf, recordChange } from "../changes/changes.service.ts";
import { type ManagedTableScope, requireManagedTable } from "../round-tables/round-tables.policy.ts";
import { tellAssignees } from "./assignments.service.ts";
import { findItem, isAssignable, isMeetingOfTable } from "./task-relations.repository.ts";
import {
  requireMeetingTasksSeen,
  requireTableTasksSeen,
  requireTaskFinisher,
  requireTaskManaged,
  requireTaskSeen,
} from "./tasks.policy.ts";
import { toTask } from "./tasks.presenter.ts";
import * as tasks from "./tasks.repository.ts";

type InTask = { taskId: string };
type Paging = { cursor?: string | undefined; limit: number };

const list = async (ctx: Ctx, filter: tasks.TaskFilter, { cursor, limit }: Paging): Promise<Page<contract.Task>> => {
  const rows = await tasks.list(ctx, filter, decodeCursor(cursor, 3), limit);
  return toPage(rows, limit, toTask, tasks.cursorOf);
};

export const listTableTasks = async (
  ctx: Ctx,
  { tableId, status, ...paging }: Input<typeof contract.listTableTasks>,
): Promise<Page<contract.Task>> => {
  await requireTableTasksSeen(ctx, tableId);
  return list(ctx, { tableId, status, onlyOwn: false }, paging);
};

export const listMeetingTasks = async (
  ctx: Ctx,
  { meetingId, ...paging }: Input<typeof contract.listMeetingTasks>,
): Promise<Page<contract.Task>> => list(ctx, await requireMeetingTasksSeen(ctx, meetingId), paging);

export const listMyTasks = (
  ctx: Ctx,
  { status, ...paging }: Input<typeof contract.listMyTasks>,
): Promise<Page<contract.Task>> => {
  requirePerson(ctx);
  return list(ctx, { status, onlyOwn: true }, paging);
};

export const readTask = async (ctx: Ctx, { taskId }: InTask): Promise<contract.Task> =>
  toTask((await requireTaskSeen(ctx, taskId)).row);

export const listTaskChanges = async (
  ctx: Ctx,
  { taskId, ...paging }: Input<typeof contract.listTaskChanges>,
): Promise<Page<contract.TaskChange>> => {
  await requireTaskSeen(ctx, taskId);
  return listChangesOf(ctx, { subjectId: taskId }, paging);
};

export const addTask = async (
  ctx: Ctx,
  { tableId, assignee, dueOn, ...input }: Input<typeof contract.addTask>,
): Promise<contract.Task> => {
  const scope = await requireManagedTable(ctx, tableId);
  const { personId } = requirePerson(ctx);
  const taskId = await transaction(ctx, async (ctx) => {
    const source = await requireSource(ctx, scope, input);
    const to = await requireAssignee(ctx, tableId, assignee);
    const made = { createdAt: ctx.now, createdById: personId };
    const taskId = await tasks.insert(ctx.db, scope, { ...input, ...source, ...to, ...made, dueOn: toDay(dueOn) });
    await recordChange(ctx, { kind: "task.added", ...logged(taskId, { tableId, meetingId: source.meetingId }) });
    await tellAssignees(ctx, { taskId, tableId });
    return taskId;
  });
  return readTask(ctx, { taskId });
};

export const changeTask = async (
  ctx: Ctx,
  { taskId, expectedVersion, assignee, ...fields }: Input<typeof contract.changeTask>,
): Promise<contract.Task> => {
  const scope = await requireTaskManaged(ctx, taskId);
  await transaction(ctx, async (ctx) => {
    const { title, text, dueOn } = fields;
    const to = assignee && (await requireAssignee(ctx, scope.tableId, assignee));
    const patch = { ...(title !== undefined && { title }), ...(text !== undefined && { text }), ...to };
    const due = dueOn === undefined ? {} : { dueOn: toDay(dueOn) };
    if (!(await tasks.change(ctx.db, scope, { ...patch, ...due }, expectedVersion))) throw new AppError("stale");
    const { row } = scope;
    const before = { ...row, assignee: { kind: row.assigneeKind, id: row.assigneeId } };
    const values = changedValues(before, { ...fields, ...(assignee && { assignee }) });
    await recordChange(ctx, { kind: "task.changed", ...logged(taskId, row), values });
    if (values.some(({ field }) => field === "assignee")) await tellAssignees(ctx, scope);
  });
  return readTask(ctx, { taskId });
};

const FINISHED: readonly contract.TaskStatus[] = ["done", "dropped"];

export const setTaskStatus = async (
  ctx: Ctx,
  { taskId, status, expectedVersion }: Input<typeof contract.setTaskStatus>,
): Promise<contract.Task> => {
  const scope = await requireTaskFinisher(ctx, taskId, status);
  const personId = ctx.actor.kind === "anonymous" ? null : ctx.actor.personId;
  await transaction(ctx, async (ctx) => {
    const end = FINISHED.includes(status)
      ? { finishedAt: ctx.now, finishedById: personId }
      : { finishedAt: null, finishedById: null };
    if (!(await tasks.change(ctx.db, scope, { status, ...end }, expectedVersion))) throw new AppError("stale");
    const values = changedValues(scope.row, { status });
    await recordChange(ctx, { kind: "task.status-set", ...logged(taskId, scope.row), values });
  });
  return readTask(ctx, { taskId });
};

/** The public sees no task: nothing of one may show in what it sees. */
const logged = (subjectId: string, { tableId, meetingId }: { tableId: string; meetingId: string | null }) => ({
  subjectId,
  tableId,
  meetingId,
  audience: "seats" as const,
});

const toDay = (dueOn: string | null): Date | null => (dueOn === null ? null : new Date(`${dueOn}T00:00:00Z`));

const requireAssignee = async (ctx: Ctx, tableId: string, assignee: contract.AssigneeRef) => {
  if (!(await isAssignable(ctx, tableId, assignee))) throw invalid("/assignee", "does not belong to this table");
  const { kind, id } = assignee;
  return {
    assigneeSeatId: kind === "seat" ? id : null,
    assigneePersonId: kind === "person" ? id : null,
    assigneeOrganizationId: kind === "organization" ? id : null,
  };
};

/** The meeting and part that a task comes from; an item brings its own. */
const requireSource = async (
  ctx: Ctx,
  scope: ManagedTableScope,
  { agendaItemId, meetingId }: Pick<contract.NewTask, "agendaItemId" | "meetingId">,
) => {
  if (meetingId !== null && !(await isMeetingOfTable(ctx, scope, meetingId)))
    throw invalid("/meetingId", "not a meeting of this table");
  if (agendaItemId === null) return { meetingId, part: "public" as const };
  const item = await findItem(ctx, scope, agendaItemId);
  if (!item) throw invalid("/agendaItemId", "not an item of this table");
  return { meetingId: meetingId ?? item.meetingId, part: item.part };
};

const invalid = (pointer: string, message: string) => new AppError("invalid", { errors: [{ pointer, message }] });
