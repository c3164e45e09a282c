import type { Db, Prisma } from "@runde-tische/database/client";

export type TaskOverrides = Partial<Prisma.TaskUncheckedCreateInput> & { tableId: string };

/** Open, without a due date; exactly one assignee must be given. */
export const createTask = (db: Db, overrides: TaskOverrides) =>
  db.task.create({ data: { title: "Liste der freien Wohnungen erstellen", ...overrides } });
