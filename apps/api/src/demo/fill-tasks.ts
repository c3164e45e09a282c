import type { Db } from "@runde-tische/database/client";
import type { DemoTask } from "./data/tables.ts";
import { type DemoIds, idOf } from "./demo-ids.ts";
import { createTask } from "./tasks.factory.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** An organization's task belongs to its seat at the table. */
export const fillTasks = async (db: Db, ids: DemoIds, tasks: readonly DemoTask[], tableId: string): Promise<void> => {
  for (const { title, organization, person, dueInDays, status, fromItem } of tasks) {
    const dueAt = ids.now.getTime() + dueInDays * DAY_MS;
    const createdAt = new Date(Math.min(dueAt - 30 * DAY_MS, ids.now.getTime() - DAY_MS));
    await createTask(db, {
      tableId,
      title,
      status,
      createdAt,
      dueOn: new Date(dueAt),
      finishedAt: status === "done" ? new Date(createdAt.getTime() + DAY_MS) : null,
      ...(fromItem && (await sourceOf(db, tableId, fromItem))),
      ...(organization && { assigneeSeatId: await seatOf(db, tableId, idOf(ids.organizations, organization)) }),
      ...(person && { assigneePersonId: idOf(ids.people, person) }),
    });
  }
};

const seatOf = async (db: Db, tableId: string, organizationId: string): Promise<string> =>
  (await db.seat.findFirstOrThrow({ where: { tableId, organizationId }, select: { id: true } })).id;

const sourceOf = async (db: Db, tableId: string, title: string) => {
  const { id, meetingId } = await db.agendaItem.findFirstOrThrow({
    where: { tableId, title, meeting: { state: "closed" } },
    orderBy: { meeting: { startsAt: "desc" } },
    select: { id: true, meetingId: true },
  });
  return { agendaItemId: id, meetingId };
};
