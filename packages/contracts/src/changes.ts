import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Id, Instant } from "./fields.ts";
import { PageQuery, page } from "./page.ts";
import { inTable } from "./round-tables.ts";

export const Change = z.object({
  id: Id,
  at: Instant,
  kind: z.string(),
  subjectId: Id,
  /** Null: erased, or nobody signed in. */
  actor: z.string().nullable(),
  fields: z.array(z.string()),
});
export type Change = z.infer<typeof Change>;

export const listTableChanges = endpoint({
  method: "GET",
  path: "/round-tables/:tableId/changes",
  summary: "The table's log, latest first",
  params: inTable,
  query: PageQuery,
  response: page(Change),
});
