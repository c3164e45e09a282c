import { z } from "zod";
import { AgendaPart } from "./agenda-items.ts";
import { endpoint } from "./endpoint.ts";
import { Id, Instant, LocalDate, line, text, Version } from "./fields.ts";
import { inMeeting } from "./meetings.ts";
import { PageQuery, page } from "./page.ts";
import { inTable } from "./round-tables.ts";

export const TaskStatus = z.enum(["open", "progress", "done", "dropped"]);
export type TaskStatus = z.infer<typeof TaskStatus>;

export const AssigneeRef = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("seat"), id: Id }),
  z.strictObject({ kind: z.literal("person"), id: Id }),
  z.strictObject({ kind: z.literal("organization"), id: Id }),
]);
export type AssigneeRef = z.infer<typeof AssigneeRef>;

export const NewTask = z.strictObject({
  title: line(200),
  text: text(5000).default(""),
  assignee: AssigneeRef,
  dueOn: LocalDate.nullable(),
  /** The item it came from; null: freely. */
  agendaItemId: Id.nullable().default(null),
  meetingId: Id.nullable().default(null),
});
export type NewTask = z.infer<typeof NewTask>;

export const Task = z.object({
  id: Id,
  table: z.object({ id: Id, title: z.string() }),
  meetingId: Id.nullable(),
  agendaItem: z.object({ id: Id, title: z.string() }).nullable(),
  part: AgendaPart,
  title: z.string(),
  text: z.string(),
  assignee: z.object({ kind: z.enum(["seat", "person", "organization"]), id: Id, name: z.string().nullable() }),
  dueOn: LocalDate.nullable(),
  isOverdue: z.boolean(),
  status: TaskStatus,
  finishedAt: Instant.nullable(),
  version: Version,
  /** `seeTable`: whoever was given a task need not see the table it comes from. */
  may: z.object({ edit: z.boolean(), finish: z.boolean(), seeTable: z.boolean() }),
});
export type Task = z.infer<typeof Task>;

export const inTask = z.object({ taskId: Id });

export const listTableTasks = endpoint({
  method: "GET",
  path: "/round-tables/:tableId/tasks",
  summary: "A table's tasks: open ones by due date, then finished ones",
  params: inTable,
  query: PageQuery.extend({ status: TaskStatus.optional() }),
  response: page(Task),
});

export const listMeetingTasks = endpoint({
  method: "GET",
  path: "/meetings/:meetingId/tasks",
  summary: "Tasks that came from a meeting, and for a personal link its own",
  params: inMeeting,
  query: PageQuery,
  response: page(Task),
});

export const listMyTasks = endpoint({
  method: "GET",
  path: "/me/tasks",
  summary: "Tasks of the actor: their own, their seats' and, for admins, their organizations'",
  query: PageQuery.extend({ status: TaskStatus.optional() }),
  response: page(Task),
});

export const addTask = endpoint({
  method: "POST",
  path: "/round-tables/:tableId/tasks",
  summary: "Give a task to a seat, a person or an organization",
  params: inTable,
  body: NewTask,
  idempotent: true,
  status: 201,
  response: Task,
});

export const readTask = endpoint({
  method: "GET",
  path: "/tasks/:taskId",
  summary: "Read one task",
  params: inTask,
  response: Task,
});

export const changeTask = endpoint({
  method: "PATCH",
  path: "/tasks/:taskId",
  summary: "Change a task",
  params: inTask,
  body: z.strictObject({
    title: line(200).optional(),
    text: text(5000).optional(),
    assignee: AssigneeRef.optional(),
    dueOn: LocalDate.nullable().optional(),
  }),
  versioned: true,
  response: Task,
});

export const setTaskStatus = endpoint({
  method: "PUT",
  path: "/tasks/:taskId/status",
  summary: "Begin, finish, reopen or drop a task",
  params: inTask,
  body: z.strictObject({ status: TaskStatus }),
  versioned: true,
  response: Task,
});

export const TaskChange = z.object({
  id: Id,
  at: Instant,
  kind: z.string(),
  actor: z.string().nullable(),
  fields: z.array(z.string()),
});
export type TaskChange = z.infer<typeof TaskChange>;

export const listTaskChanges = endpoint({
  method: "GET",
  path: "/tasks/:taskId/changes",
  summary: "A task's history, latest first",
  params: inTask,
  query: PageQuery,
  response: page(TaskChange),
});
