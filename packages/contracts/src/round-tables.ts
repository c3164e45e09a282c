import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Ars, Id, Instant, line, TimeZone, text, Version } from "./fields.ts";
import { Municipality } from "./municipalities.ts";
import { PageQuery, page } from "./page.ts";

export const TableVisibility = z.enum(["public", "network", "closed"]);
export type TableVisibility = z.infer<typeof TableVisibility>;
export const TableStatus = z.enum(["proposed", "refused", "active", "archived"]);
export const SeatGroup = z.enum(["municipality", "welfare", "citizens", "partner"]);
export type SeatGroup = z.infer<typeof SeatGroup>;
export const DecisionRule = z.enum(["consent", "majority", "twothirds"]);
export const Deputising = z.enum(["named", "organization"]);

export const Rules = z.strictObject({
  /** Calendar days; the day of sending and the day of the meeting do not count. */
  noticeDays: z.int().min(0).max(90),
  paperDays: z.int().min(0).max(90),
  /** Share of the voting seats, in percent. */
  quorumPercent: z.int().min(0).max(100),
  /** Seats of each group that must be present; null: none. */
  quorumPerGroup: z.int().min(1).max(20).nullable(),
  decisionRule: DecisionRule,
  deputising: Deputising,
  objectionDays: z.int().min(0).max(90),
  publicAttendance: z.boolean(),
});
export type Rules = z.infer<typeof Rules>;

export const DEFAULT_RULES: Rules = {
  noticeDays: 14,
  paperDays: 7,
  quorumPercent: 50,
  quorumPerGroup: null,
  decisionRule: "consent",
  deputising: "named",
  objectionDays: 14,
  publicAttendance: false,
};

export const GroupLabels = z.partialRecord(SeatGroup, line(60));
export type GroupLabels = z.infer<typeof GroupLabels>;

export const NewRoundTable = z.strictObject({
  title: line(200),
  purpose: text(4000),
  topics: z.array(line(60)).max(20),
  municipalityArs: Ars,
  visibility: TableVisibility,
  timeZone: TimeZone.default("Europe/Berlin"),
  groupLabels: GroupLabels.default({}),
  rules: Rules.default(DEFAULT_RULES),
});
export type NewRoundTable = z.infer<typeof NewRoundTable>;

/** For all files of a table together. */
export const StorageMegabytes = z.int().min(10).max(50_000);

export const RoundTableSummary = z.object({
  id: Id,
  title: z.string(),
  topics: z.array(z.string()),
  municipality: Municipality,
  visibility: TableVisibility,
  status: TableStatus,
  nextMeeting: z.object({ id: Id, startsAt: Instant, timeZone: TimeZone }).nullable(),
});
export type RoundTableSummary = z.infer<typeof RoundTableSummary>;

/** What the reader may do here: the interface shows no button that would be refused. */
export const TableAbilities = z.object({
  manage: z.boolean(),
  seeInternal: z.boolean(),
  /** An administrator may step in, with a reason. */
  stepIn: z.boolean(),
  /** The table is proposed, and the reader's municipality confirms or refuses it. */
  decide: z.boolean(),
  /** The reader's municipality says who coordinates the table, and how much its files may take. */
  appoint: z.boolean(),
});

export const RoundTable = RoundTableSummary.omit({ nextMeeting: true }).extend({
  purpose: z.string(),
  timeZone: TimeZone,
  groupLabels: GroupLabels,
  rules: Rules,
  /** By name only for those at the table; for others the list is empty. */
  coordinators: z.array(z.object({ personId: Id, name: z.string().nullable() })),
  /** Why the municipality refused the table when it was proposed; for those who manage it. */
  decisionReason: z.string().nullable(),
  /** For all files of the table together; null for those who do not manage it. */
  storageMegabytes: z.int().nullable(),
  version: Version,
  may: TableAbilities,
});
export type RoundTable = z.infer<typeof RoundTable>;

export const inTable = z.object({ tableId: Id });

export const listRoundTables = endpoint({
  method: "GET",
  path: "/round-tables",
  summary: "Round tables the actor may see, by title, with their next meeting",
  query: PageQuery.extend({
    q: z.string().trim().max(100).optional(),
    municipality: Ars.optional(),
    topic: z.string().trim().max(60).optional(),
    /** Archived and refused tables stand in no list. */
    status: z.enum(["proposed", "active"]).optional(),
    /** Proposed ones that wait for the reader's own decision. */
    waitsFor: z.literal("me").optional(),
  }),
  response: page(RoundTableSummary),
});

export const createRoundTable = endpoint({
  method: "POST",
  path: "/round-tables",
  summary: "Set up a round table; proposed by an organization, it waits for the municipality",
  body: NewRoundTable,
  idempotent: true,
  status: 201,
  response: RoundTable,
});

export const readRoundTable = endpoint({
  method: "GET",
  path: "/round-tables/:tableId",
  summary: "Read one round table",
  params: inTable,
  response: RoundTable,
});

export const changeRoundTable = endpoint({
  method: "PATCH",
  path: "/round-tables/:tableId",
  summary: "Change a round table and its rules",
  params: inTable,
  body: z.strictObject({
    ...NewRoundTable.omit({ rules: true, groupLabels: true, timeZone: true }).partial().shape,
    rules: Rules.partial().optional(),
    groupLabels: GroupLabels.optional(),
    timeZone: TimeZone.optional(),
    status: z.enum(["active", "archived"]).optional(),
    /** Only whoever decides for the municipality gives more or less. */
    storageMegabytes: StorageMegabytes.optional(),
  }),
  versioned: true,
  response: RoundTable,
});

export const decideRoundTable = endpoint({
  method: "POST",
  path: "/round-tables/:tableId/decision",
  summary: "Confirm a proposed round table for the municipality, or refuse it with a reason",
  params: inTable,
  body: z.discriminatedUnion("accepted", [
    z.strictObject({ accepted: z.literal(true) }),
    z.strictObject({ accepted: z.literal(false), reason: line(1000) }),
  ]),
  idempotent: true,
  response: RoundTable,
});

export const appointTableCoordinator = endpoint({
  method: "POST",
  path: "/round-tables/:tableId/coordinators",
  summary: "Appoint somebody, by the mail address of their account, to coordinate this table",
  params: inTable,
  body: z.strictObject({ mail: line(254) }),
  idempotent: true,
  response: RoundTable,
});

export const dismissTableCoordinator = endpoint({
  method: "DELETE",
  path: "/round-tables/:tableId/coordinators/:personId",
  summary: "End somebody's coordination of this table",
  params: inTable.extend({ personId: Id }),
  status: 204,
  response: z.null(),
});

export const stepIntoRoundTable = endpoint({
  method: "POST",
  path: "/round-tables/:tableId/closed-accesses",
  summary: "An administrator steps into what is closed to them, with a reason, for eight hours; the step is logged",
  params: inTable,
  body: z.strictObject({ reason: line(500) }),
  idempotent: true,
  status: 201,
  response: RoundTable,
});
