import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Id, Instant, text } from "./fields.ts";
import { inMeeting, SeatAnswer } from "./meetings.ts";
import { SeatGroup } from "./round-tables.ts";
import { HoldingRole } from "./seats.ts";

export const Answer = z.enum(["yes", "no", "maybe"]);
export type Answer = z.infer<typeof Answer>;
export const ResponseChannel = z.enum(["link", "app", "calendar", "recorded"]);

export const PersonResponse = z.object({
  personId: Id,
  name: z.string().nullable(),
  role: HoldingRole,
  /** Null: not answered. */
  answer: Answer.nullable(),
  comment: z.string().nullable(),
  channel: ResponseChannel.nullable(),
  at: Instant.nullable(),
});
export type PersonResponse = z.infer<typeof PersonResponse>;

export const SeatResponse = z.object({
  seatId: Id,
  group: SeatGroup,
  hasVote: z.boolean(),
  /** Welcome, but counted nowhere. */
  isGuest: z.boolean(),
  /** The organization's name; for a citizen's seat null, the person stands in `persons`. */
  organization: z.string().nullable(),
  answer: SeatAnswer,
  /** Comments only for the coordinator and the person; persons only for seat holders and coordinators. */
  persons: z.array(PersonResponse),
  isOwn: z.boolean(),
});
export type SeatResponse = z.infer<typeof SeatResponse>;

export const Quorum = z.object({
  needed: z.int(),
  /** Voting seats that accepted or are represented. */
  reached: z.int(),
  votingSeats: z.int(),
  /** Groups below the rules' minimum per group. */
  missingGroups: z.array(SeatGroup),
  isReached: z.boolean(),
});
export type Quorum = z.infer<typeof Quorum>;

export const Responses = z.object({
  /** For guests, their own seat alone. */
  seats: z.array(SeatResponse),
  groups: z.array(z.object({ group: SeatGroup, seats: z.int(), coming: z.int() })),
  /** Null: for guests, who do not see who else is coming. */
  quorum: Quorum.nullable(),
});
export type Responses = z.infer<typeof Responses>;

export const readResponses = endpoint({
  method: "GET",
  path: "/meetings/:meetingId/responses",
  summary: "Each seat's derived answer, counts by group and the quorum; for guests their own answer",
  params: inMeeting,
  response: Responses,
});

/** Null: none any more. Left out: what the person said last stays. */
const Comment = text(500).nullable();

export const answerMeeting = endpoint({
  method: "POST",
  path: "/meetings/:meetingId/responses",
  summary: "Answer for one's own seat, or record an answer for any seat as its coordinator",
  params: inMeeting,
  body: z.strictObject({
    seatId: Id,
    /** Who answers; without it the actor. Only coordinators name another. */
    personId: Id.optional(),
    answer: Answer,
    comment: Comment.optional(),
  }),
  status: 201,
  response: SeatResponse,
});

export const handOver = endpoint({
  method: "POST",
  path: "/meetings/:meetingId/handovers",
  summary: "Say no and hand over to the deputy, who gets a link of their own by mail",
  params: inMeeting,
  body: z.strictObject({
    seatId: Id,
    deputyId: Id,
    comment: Comment.optional(),
  }),
  idempotent: true,
  status: 201,
  response: SeatResponse,
});
