import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Id, Instant, line, optionalLine, TimeZone, text, Version } from "./fields.ts";
import { inMeeting } from "./meetings.ts";
import { inTable } from "./round-tables.ts";

export const AgendaItemKind = z.enum(["information", "discussion", "decision"]);
export type AgendaItemKind = z.infer<typeof AgendaItemKind>;
export const AgendaPart = z.enum(["public", "internal"]);
export type AgendaPart = z.infer<typeof AgendaPart>;

export const NewAgendaItem = z.strictObject({
  title: line(200),
  kind: AgendaItemKind,
  part: AgendaPart.default("public"),
  /** Markdown, no raw HTML. */
  text: text(20000).default(""),
  durationMinutes: z.int().min(0).max(480),
  presenter: optionalLine(200).default(null),
  /** The seat that presents; its organization's name is shown. */
  presenterSeatId: Id.nullable().default(null),
});
export type NewAgendaItem = z.infer<typeof NewAgendaItem>;

export const AgendaItem = z.object({
  id: Id,
  /** Null: in the backlog. */
  meetingId: Id.nullable(),
  title: z.string(),
  kind: AgendaItemKind,
  part: AgendaPart,
  text: z.string(),
  durationMinutes: z.int(),
  presenter: z.string().nullable(),
  /** Its name is the organization's; null for a citizen's seat. */
  presenterSeat: z.object({ id: Id, name: z.string().nullable() }).nullable(),
  version: Version,
});
export type AgendaItem = z.infer<typeof AgendaItem>;

export const PlacedAgendaItem = AgendaItem.extend({
  /** "1", "2", … in the public part; "N1", "N2", … in the internal part. */
  number: z.string(),
  startsAt: Instant,
});
export type PlacedAgendaItem = z.infer<typeof PlacedAgendaItem>;

export const Agenda = z.object({
  meetingId: Id,
  timeZone: TimeZone,
  startsAt: Instant,
  /** In order, the public part first. The internal items are missing for those who may not see them. */
  items: z.array(PlacedAgendaItem),
  endsAt: Instant,
  /** How far the items that the reader sees go beyond the planned end. */
  overrunMinutes: z.int().min(0),
});
export type Agenda = z.infer<typeof Agenda>;

export const inAgendaItem = z.object({ agendaItemId: Id });

export const readAgenda = endpoint({
  method: "GET",
  path: "/meetings/:meetingId/agenda",
  summary: "The agenda with numbers and clock times",
  params: inMeeting,
  response: Agenda,
});

export const addAgendaItem = endpoint({
  method: "POST",
  path: "/meetings/:meetingId/agenda-items",
  summary: "Add an item at the end of its part",
  params: inMeeting,
  body: NewAgendaItem,
  idempotent: true,
  status: 201,
  response: AgendaItem,
});

export const readAgendaItem = endpoint({
  method: "GET",
  path: "/agenda-items/:agendaItemId",
  summary: "Read one item",
  params: inAgendaItem,
  response: AgendaItem,
});

export const changeAgendaItem = endpoint({
  method: "PATCH",
  path: "/agenda-items/:agendaItemId",
  summary: "Change an item; a stale version is refused and nothing is overwritten",
  params: inAgendaItem,
  body: z.strictObject({
    title: line(200).optional(),
    kind: AgendaItemKind.optional(),
    text: text(20000).optional(),
    durationMinutes: z.int().min(0).max(480).optional(),
    presenter: optionalLine(200).optional(),
    presenterSeatId: Id.nullable().optional(),
  }),
  versioned: true,
  response: AgendaItem,
});

export const moveAgendaItem = endpoint({
  method: "POST",
  path: "/agenda-items/:agendaItemId/position",
  summary: "Move an item before another one, to a meeting, another part or the backlog",
  params: inAgendaItem,
  body: z.strictObject({
    /** Null: to the table's backlog. */
    meetingId: Id.nullable(),
    part: AgendaPart,
    /** Null: to the end. */
    beforeId: Id.nullable(),
  }),
  response: AgendaItem,
});

export const removeAgendaItem = endpoint({
  method: "DELETE",
  path: "/agenda-items/:agendaItemId",
  summary: "Take an item away; it can be restored",
  params: inAgendaItem,
  versioned: true,
  status: 204,
  response: z.null(),
});

export const restoreAgendaItem = endpoint({
  method: "POST",
  path: "/agenda-items/:agendaItemId/restoration",
  summary: "Bring a removed item back to where it was",
  params: inAgendaItem,
  response: AgendaItem,
});

export const copyAgenda = endpoint({
  method: "POST",
  path: "/meetings/:meetingId/agenda-copies",
  summary: "Append the items of the table's last meeting",
  params: inMeeting,
  idempotent: true,
  status: 201,
  response: Agenda,
});

export const readBacklog = endpoint({
  method: "GET",
  path: "/round-tables/:tableId/backlog",
  summary: "The table's backlog, in order",
  params: inTable,
  response: z.object({ items: z.array(AgendaItem) }),
});

export const addBacklogItem = endpoint({
  method: "POST",
  path: "/round-tables/:tableId/backlog",
  summary: "Add an item to the backlog",
  params: inTable,
  body: NewAgendaItem,
  idempotent: true,
  status: 201,
  response: AgendaItem,
});
