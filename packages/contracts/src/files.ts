import { z } from "zod";
import { inAgendaItem } from "./agenda-items.ts";
import { endpoint } from "./endpoint.ts";
import { Id, Instant, Version } from "./fields.ts";
import { inMeeting } from "./meetings.ts";
import { inTable } from "./round-tables.ts";
import { inTask } from "./tasks.ts";

export const MOST_FILE_BYTES = 10 * 1024 * 1024;
/** In one place: a table, a meeting, an item or a task. */
export const MOST_FILES = 100;

/** "seats": of those who see the place only who sits at the table. */
export const FileAudience = z.enum(["public", "seats"]);
export type FileAudience = z.infer<typeof FileAudience>;

export const StoredFile = z.object({
  id: Id,
  /** The item of the meeting that it belongs to; null: the place itself. */
  agendaItemId: Id.nullable(),
  name: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.int(),
  audience: FileAudience,
  metadataRemoved: z.boolean(),
  createdAt: Instant,
  version: Version,
  may: z.object({ remove: z.boolean() }),
});
export type StoredFile = z.infer<typeof StoredFile>;

export const FileList = z.object({
  items: z.array(StoredFile),
  may: z.object({ add: z.boolean() }),
  /** Of all files of the table, in bytes; null for those who do not manage it. */
  usage: z.object({ used: z.int(), allowed: z.int() }).nullable(),
});
export type FileList = z.infer<typeof FileList>;

const inFile = z.object({ fileId: Id });
const name = z.string().min(1).max(500);
const FileName = z.object({ name });
const FileHead = z.object({ name, audience: FileAudience.default("public") });

export const listTableFiles = endpoint({
  method: "GET",
  path: "/round-tables/:tableId/files",
  summary: "Files of a table itself, latest first",
  params: inTable,
  response: FileList,
});

export const listMeetingFiles = endpoint({
  method: "GET",
  path: "/meetings/:meetingId/files",
  summary: "Files of a meeting and of those of its items that one sees, latest first",
  params: inMeeting,
  response: FileList,
});

export const listBacklogFiles = endpoint({
  method: "GET",
  path: "/round-tables/:tableId/backlog-files",
  summary: "Files of the items in the table's backlog, latest first",
  params: inTable,
  response: FileList,
});

export const listTaskFiles = endpoint({
  method: "GET",
  path: "/tasks/:taskId/files",
  summary: "Files of a task, latest first",
  params: inTask,
  response: FileList,
});

export const uploadTableFile = endpoint({
  method: "PUT",
  path: "/round-tables/:tableId/files/:fileId",
  summary: "Add a file to a table: the body is the file, as application/octet-stream; the id is yours to make",
  params: inTable.extend({ fileId: Id }),
  query: FileHead,
  response: StoredFile,
});

export const uploadMeetingFile = endpoint({
  method: "PUT",
  path: "/meetings/:meetingId/files/:fileId",
  summary: "Add a file to a meeting: the body is the file, as application/octet-stream; the id is yours to make",
  params: inMeeting.extend({ fileId: Id }),
  query: FileHead,
  response: StoredFile,
});

export const uploadItemFile = endpoint({
  method: "PUT",
  path: "/agenda-items/:agendaItemId/files/:fileId",
  summary: "Add a file to an agenda item: the body is the file, as application/octet-stream; the id is yours to make",
  params: inAgendaItem.extend({ fileId: Id }),
  query: FileHead,
  response: StoredFile,
});

export const uploadTaskFile = endpoint({
  method: "PUT",
  path: "/tasks/:taskId/files/:fileId",
  summary: "Add a file to a task: the body is the file, as application/octet-stream; the id is yours to make",
  params: inTask.extend({ fileId: Id }),
  query: FileName,
  response: StoredFile,
});

export const removeFile = endpoint({
  method: "DELETE",
  path: "/files/:fileId",
  summary: "Take a file away; it can be restored for 30 days",
  params: inFile,
  versioned: true,
  status: 204,
  response: z.null(),
});

export const restoreFile = endpoint({
  method: "POST",
  path: "/files/:fileId/restoration",
  summary: "Bring a removed file back",
  params: inFile,
  response: StoredFile,
});
