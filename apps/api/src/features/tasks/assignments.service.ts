import type { Ctx } from "../../lib/context.ts";
import { queueMail } from "../mails/mails.service.ts";
import * as assignments from "./assignments.repository.ts";

/** Queues a mail to whoever does the task now, unless they gave it themselves; all that one table gives soon after goes with it. */
export const tellAssignees = async (
  ctx: Ctx,
  { taskId, tableId }: { taskId: string; tableId: string },
): Promise<void> => {
  const self = ctx.actor.kind === "anonymous" ? null : ctx.actor.personId;
  for (const personId of await assignments.findAssigneeIds(ctx.db, taskId, ctx.now))
    if (personId !== self) await queueMail(ctx, { kind: "task.assigned", personId, subjectId: tableId });
};

/** The tasks of one mail: those given since it was queued, as they are now. */
export const listTasksGiven = (
  { db, now }: Pick<Ctx, "db" | "now">,
  { queuedAt, ...given }: { personId: string; tableId: string; queuedAt: Date },
): Promise<assignments.GivenTask[]> => assignments.listGiven(db, { ...given, since: queuedAt }, now);
