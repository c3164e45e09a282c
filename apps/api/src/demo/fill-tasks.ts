import type { Db } from "@runde-tische/database/client";
import type { DemoTask } from "./data/tables.ts";
import { type DemoIds, idOf } from "./demo-ids.ts";
import { createTask } from "./tasks.factory.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** An organization's task belongs to its seat at the table. */
export const fillTasks = async (db: Db, ids: DemoIds, tasks: readonly DemoTask[], tableId: string): Promise<void> => {
  for (const { title, organization, person, dueInDays, status } of tasks)
    await createTask(db, {
      tableId,
      title,
      status,
      dueOn: new Date(ids.now.getTime() + dueInDays * DAY_MS),
      finishedAt: status === "done" ? ids.now : null,
      ...(organization && { assigneeSeatId: await seatOf(db, tableId, idOf(ids.organizations, organization)) }),
      ...(person && { assigneePersonId: idOf(ids.people, person) }),
    });
};

const seatOf = async (db: Db, tableId: string, organizationId: string): Promise<string> =>
  (await db.seat.findFirstOrThrow({ where: { tableId, organizationId }, select: { id: true } })).id;
