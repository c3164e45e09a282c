import type { Ctx } from "../../lib/context.ts";
import { refusal } from "../access/access.policy.ts";
import { findTableStanding } from "../access/access.repository.ts";
import { requireMeetingSeen } from "../meetings/meetings.policy.ts";
import { find, isAnyAssigned, type TaskRow } from "./tasks.repository.ts";

declare const proven: unique symbol;

/** A task the actor was shown to see, as it was then. Only this file makes one. */
export type TaskScope = {
  readonly taskId: string;
  readonly tableId: string;
  readonly row: TaskRow;
  readonly [proven]: true;
};

/** Tasks are for those at the table and for whoever has to do them. */
export const requireTaskSeen = async (ctx: Ctx, taskId: string): Promise<TaskScope> => {
  const row = await find(ctx, taskId);
  if (row && (row.seesInternal || row.isAssignee)) return { taskId, tableId: row.tableId, row } as TaskScope;
  throw refusal(ctx, row?.lacksSecondFactor, "not-found");
};

export const requireTaskManaged = async (ctx: Ctx, taskId: string): Promise<TaskScope> => {
  const scope = await requireTaskSeen(ctx, taskId);
  if (scope.row.manages) return scope;
  throw refusal(ctx, scope.row.lacksSecondFactor, "forbidden");
};

/** Whoever manages the table lets a task drop or takes it up again; whoever it was given to moves it otherwise. */
export const requireTaskFinisher = async (ctx: Ctx, taskId: string, to: TaskRow["status"]): Promise<TaskScope> => {
  const scope = await requireTaskSeen(ctx, taskId);
  if (scope.row.manages || (scope.row.mayFinish && to !== "dropped")) return scope;
  throw refusal(ctx, scope.row.lacksSecondFactor, "forbidden");
};

export const requireTableTasksSeen = async (ctx: Ctx, tableId: string): Promise<void> => {
  const standing = await findTableStanding(ctx, tableId);
  if (!standing?.seesInternal) throw refusal(ctx, standing?.lacksSecondFactor, "not-found");
};

/** For a personal link its own tasks at the table, for those who sit there the meeting's. */
export const requireMeetingTasksSeen = async (ctx: Ctx, meetingId: string) => {
  const { tableId, standing } = await requireMeetingSeen(ctx, meetingId);
  if (ctx.actor.kind === "link" && ctx.actor.meetingId === meetingId) return { tableId, onlyOwn: true };
  if (standing.seesResponses) return { meetingId, onlyOwn: false };
  throw refusal(ctx, standing.lacksSecondFactor, "not-found");
};

/** Whether one of these is a task that the actor has to do. */
export const isAnyTaskAssigned = (ctx: Ctx, taskIds: readonly string[]): Promise<boolean> =>
  isAnyAssigned(ctx, taskIds);
