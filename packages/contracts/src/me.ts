import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Id, Instant, Language, line, TimeZone, Version } from "./fields.ts";
import { SeatAnswer } from "./meetings.ts";
import { MembershipRole } from "./memberships.ts";
import { Municipality } from "./municipalities.ts";
import { PageQuery, page } from "./page.ts";
import { RoundTableSummary } from "./round-tables.ts";

export const Me = z.object({
  personId: Id,
  name: z.string().nullable(),
  mail: z.string(),
  language: Language,
  isMailVerified: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** Whether this very session showed its second factor. */
  isSecondFactorShown: z.boolean(),
  isPlatformAdmin: z.boolean(),
  coordinates: z.array(Municipality),
  coordinatesTables: z.boolean(),
  memberships: z.array(
    z.object({
      id: Id,
      organizationId: Id,
      organization: z.string(),
      status: z.enum(["pending", "active", "archived"]),
      role: MembershipRole,
    }),
  ),
  version: Version,
});
export type Me = z.infer<typeof Me>;

export const readMe = endpoint({
  method: "GET",
  path: "/me",
  summary: "The signed-in person, what they belong to and coordinate",
  response: Me,
});

export const changeMe = endpoint({
  method: "PATCH",
  path: "/me",
  summary: "Change one's own name and language",
  body: z.strictObject({ name: line(200).optional(), language: Language.optional() }),
  versioned: true,
  response: Me,
});

export const MyMeeting = z.object({
  id: Id,
  table: z.object({ id: Id, title: z.string() }),
  number: z.int().nullable(),
  startsAt: Instant,
  timeZone: TimeZone,
  durationMinutes: z.int(),
  place: z.string().nullable(),
  isCancelled: z.boolean(),
  /** Its date is not public: only those who coordinate it see it, and nobody can answer yet. */
  isDraft: z.boolean(),
  /** Null: the actor holds no seat there. */
  seat: z
    .object({
      id: Id,
      name: z.string().nullable(),
      answer: SeatAnswer,
      ownAnswer: z.enum(["yes", "no", "maybe"]).nullable(),
    })
    .nullable(),
});
export type MyMeeting = z.infer<typeof MyMeeting>;

export const listMyMeetings = endpoint({
  method: "GET",
  path: "/me/meetings",
  summary: "Coming meetings of the tables where the actor holds a seat or coordinates, with their answer",
  query: PageQuery,
  response: page(MyMeeting),
});

export const listMyRoundTables = endpoint({
  method: "GET",
  path: "/me/round-tables",
  summary: "Tables where the actor holds a seat or coordinates",
  query: PageQuery,
  response: page(RoundTableSummary),
});
