import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Id, Instant, Language, line } from "./fields.ts";
import { PageQuery, page } from "./page.ts";
import { inTable, SeatGroup } from "./round-tables.ts";
import { HoldingRole } from "./seats.ts";

export const MessageDraft = z.strictObject({
  /** Null: to the whole table. Otherwise to everyone invited to this meeting. */
  meetingId: Id.nullable().default(null),
  /** Null: all groups. */
  group: SeatGroup.nullable().default(null),
  /** Only of a meeting: seats whose answer is open. */
  onlyUnanswered: z.boolean().default(false),
  subject: line(150),
  /** Plain text; goes by mail, unencrypted. */
  text: line(5000),
});
export type MessageDraft = z.infer<typeof MessageDraft>;

export const MessageRecipient = z.object({
  personId: Id,
  name: z.string().nullable(),
  /** The organization; null: a citizen's seat. */
  seat: z.string().nullable(),
  group: SeatGroup,
  role: HoldingRole,
  /** Null: no address; has to be told otherwise. Shortened where it is internal. */
  mail: z.string().nullable(),
});
export type MessageRecipient = z.infer<typeof MessageRecipient>;

/** Whom it was meant for as well, and why they get nothing. */
export const Unasked = z.object({
  /** The organization; null: a citizen's seat. */
  seat: z.string().nullable(),
  /** Null: nobody holds the seat, or a former member. */
  name: z.string().nullable(),
  reason: z.enum(["vacant", "uninvited"]),
});
export type Unasked = z.infer<typeof Unasked>;

export const MessagePreview = z.object({
  recipients: z.array(MessageRecipient),
  unasked: z.array(Unasked),
  /** As those with an address read it, by their language. */
  mails: z.array(z.object({ language: Language, count: z.int(), subject: z.string(), text: z.string() })),
  /** Of the recipients: sending asks for it, so that nobody gets what its writer was not shown. */
  fingerprint: z.string(),
});
export type MessagePreview = z.infer<typeof MessagePreview>;

export const previewMessage = endpoint({
  method: "POST",
  path: "/round-tables/:tableId/message-previews",
  summary: "Who would get a message and what it would say; changes nothing",
  params: inTable,
  body: MessageDraft,
  response: MessagePreview,
});

export const Message = z.object({
  id: Id,
  subject: z.string(),
  text: z.string(),
  meeting: z.object({ id: Id, title: z.string().nullable(), startsAt: Instant, timeZone: z.string() }).nullable(),
  group: SeatGroup.nullable(),
  onlyUnanswered: z.boolean(),
  /** Null: a former member. */
  author: z.string().nullable(),
  sentAt: Instant,
  recipientCount: z.int(),
  /** Null: so long ago that it is not kept any more. */
  delivery: z.object({ sent: z.int(), waiting: z.int(), failed: z.int(), onPaper: z.int() }).nullable(),
  /** Whom the mail did not reach: refused, without an address, or not asked any more when it was sent. */
  unreached: z.array(
    z.object({
      personId: Id,
      name: z.string().nullable(),
      reason: z.enum(["failed", "paper", "outdated"]),
      /** When somebody noted that the letter in its stead went by post. */
      postedAt: Instant.nullable(),
    }),
  ),
});
export type Message = z.infer<typeof Message>;

export const sendMessage = endpoint({
  method: "POST",
  path: "/round-tables/:tableId/messages",
  summary:
    "Mail a message to the seats of a table or to everyone invited to a meeting, as previewed; letters for the others",
  params: inTable,
  body: MessageDraft.extend({ fingerprint: z.string().max(100) }),
  idempotent: true,
  status: 202,
  response: Message,
});

export const inMessage = inTable.extend({ messageId: Id });

/** A file beside the JSON, below `API_PREFIX`. */
export const MESSAGE_LETTERS_PDF = "/round-tables/:tableId/messages/:messageId/letters.pdf";

export const recordMessagePosting = endpoint({
  method: "POST",
  path: "/round-tables/:tableId/messages/:messageId/letter-postings",
  summary: "Note that letters of a message went by post",
  params: inMessage,
  body: z.strictObject({ personIds: z.array(Id).min(1).max(1000) }),
  idempotent: true,
  response: Message,
});

export const listMessages = endpoint({
  method: "GET",
  path: "/round-tables/:tableId/messages",
  summary: "The messages sent to a table and its meetings, latest first, for those who coordinate it",
  params: inTable,
  query: PageQuery,
  response: page(Message),
});
