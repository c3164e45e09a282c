import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Ars, Id, Instant, line, optionalLine, TimeZone, text, Version, WebAddress } from "./fields.ts";
import { PageQuery, page } from "./page.ts";
import { inTable } from "./round-tables.ts";

export const MeetingState = z.enum(["draft", "running", "closed", "cancelled"]);
export const MeetingAccess = z.enum([
  "stepFree",
  "inductionLoop",
  "signLanguage",
  "interpreters",
  "childcare",
  "parking",
]);
export type MeetingAccess = z.infer<typeof MeetingAccess>;

export const NewMeeting = z.strictObject({
  title: optionalLine(200),
  startsAt: Instant,
  durationMinutes: z.int().min(5).max(1440),
  place: optionalLine(200),
  address: optionalLine(300),
  onlineUrl: WebAddress.nullable(),
  access: z.array(MeetingAccess).max(10),
  accessNote: text(1000).nullable(),
});
export type NewMeeting = z.infer<typeof NewMeeting>;

export const MeetingSummary = z.object({
  id: Id,
  tableId: Id,
  /** Null before publication. */
  number: z.int().nullable(),
  title: z.string().nullable(),
  state: MeetingState,
  startsAt: Instant,
  timeZone: TimeZone,
  durationMinutes: z.int(),
  place: z.string().nullable(),
  publishedAt: Instant.nullable(),
  invitedAt: Instant.nullable(),
});
export type MeetingSummary = z.infer<typeof MeetingSummary>;

export const Meeting = MeetingSummary.extend({
  table: z.object({ id: Id, title: z.string(), municipality: z.string(), municipalityArs: Ars }),
  address: z.string().nullable(),
  /** Only for those who may answer or manage. */
  onlineUrl: z.string().nullable(),
  access: z.array(MeetingAccess),
  accessNote: z.string().nullable(),
  cancelReason: z.string().nullable(),
  version: Version,
  may: z.object({ manage: z.boolean(), answer: z.boolean(), seeResponses: z.boolean(), seeInternal: z.boolean() }),
});
export type Meeting = z.infer<typeof Meeting>;

export const inMeeting = z.object({ meetingId: Id });
export type InMeeting = z.infer<typeof inMeeting>;

export const listMeetings = endpoint({
  method: "GET",
  path: "/round-tables/:tableId/meetings",
  summary: "A table's meetings; coming ones nearest first, past ones latest first",
  params: inTable,
  query: PageQuery.extend({ when: z.enum(["coming", "past"]).default("coming") }),
  response: page(MeetingSummary),
});

export const planMeeting = endpoint({
  method: "POST",
  path: "/round-tables/:tableId/meetings",
  summary: "Plan a meeting, as a draft that only those who manage the table see",
  params: inTable,
  body: NewMeeting,
  idempotent: true,
  status: 201,
  response: Meeting,
});

export const readMeeting = endpoint({
  method: "GET",
  path: "/meetings/:meetingId",
  summary: "Read one meeting",
  params: inMeeting,
  response: Meeting,
});

export const changeMeeting = endpoint({
  method: "PATCH",
  path: "/meetings/:meetingId",
  summary: "Change a meeting; a changed date or place tells everyone invited",
  params: inMeeting,
  body: NewMeeting.partial(),
  versioned: true,
  response: Meeting,
});

export const publishMeeting = endpoint({
  method: "POST",
  path: "/meetings/:meetingId/publication",
  summary: "Publish the date; the meeting gets its number",
  params: inMeeting,
  idempotent: true,
  response: Meeting,
});

export const cancelMeeting = endpoint({
  method: "POST",
  path: "/meetings/:meetingId/cancellation",
  summary: "Cancel a meeting; everyone invited hears the reason",
  params: inMeeting,
  body: z.strictObject({ reason: line(1000) }),
  idempotent: true,
  response: Meeting,
});

/** The derived answer of a seat. */
export const SeatAnswer = z.enum(["open", "accepted", "represented", "maybe", "declined"]);
export type SeatAnswer = z.infer<typeof SeatAnswer>;
