import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Id, Instant } from "./fields.ts";
import { inMeeting } from "./meetings.ts";
import { HoldingRole } from "./seats.ts";

/** A file beside the JSON, below `API_PREFIX`. */
export const LETTERS_PDF = "/meetings/:meetingId/letters.pdf";

export const LettersQuery = z.strictObject({
  /** One letter alone. */
  linkId: Id.optional(),
});

/** The invitation of somebody whom no mail reaches. */
export const Letter = z.object({
  linkId: Id,
  personId: Id,
  name: z.string().nullable(),
  seat: z.string(),
  role: HoldingRole,
  /** Lines of the address window, from the top; null: nobody entered an address, the letter bears the name alone. */
  address: z.array(z.string()).nullable(),
  /** Null: it has no code yet, or its link was renewed since. */
  preparedAt: Instant.nullable(),
  postedAt: Instant.nullable(),
});
export type Letter = z.infer<typeof Letter>;

export const Letters = z.object({
  items: z.array(Letter),
  /** As the letters show it; the reader's own. */
  sender: z.object({ name: z.string(), address: z.array(z.string()), phone: z.string().nullable() }),
});
export type Letters = z.infer<typeof Letters>;

export const readLetters = endpoint({
  method: "GET",
  path: "/meetings/:meetingId/letters",
  summary: "Who of the invited gets a letter, and which addresses are missing",
  params: inMeeting,
  response: Letters,
});

export const prepareLetters = endpoint({
  method: "POST",
  path: "/meetings/:meetingId/letters",
  summary: "Give every letter its code, so that it can be printed",
  params: inMeeting,
  idempotent: true,
  response: Letters,
});

export const recordPosting = endpoint({
  method: "POST",
  path: "/meetings/:meetingId/letter-postings",
  summary: "Note that letters went by post",
  params: inMeeting,
  body: z.strictObject({ linkIds: z.array(Id).min(1).max(1000) }),
  idempotent: true,
  response: Letters,
});
