import type { Task } from "@runde-tische/contracts/tasks";
import type { TaskRow } from "./tasks.repository.ts";

export const toTask = (row: TaskRow): Task => ({
  id: row.id,
  table: { id: row.tableId, title: row.tableTitle },
  meetingId: row.meetingId,
  agendaItem: row.agendaItemId === null ? null : { id: row.agendaItemId, title: row.itemTitle ?? "" },
  part: row.part,
  title: row.title,
  text: row.text,
  assignee: { kind: row.assigneeKind, id: row.assigneeId, name: row.assigneeName },
  dueOn: row.dueOn,
  isOverdue: row.isOverdue,
  status: row.status,
  finishedAt: row.finishedAt?.toISOString() ?? null,
  version: row.version,
  may: { edit: row.manages, finish: row.mayFinish, seeTable: row.seesTable },
});
