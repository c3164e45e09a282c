import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Ars, Id, Instant, Language } from "./fields.ts";
import { ActorKind, LogQuery } from "./log-query.ts";
import { page } from "./page.ts";

/** One entry with what it is about. The title of a table that the reader does not see is missing. */
export const AdministeredChange = z.object({
  id: Id,
  at: Instant,
  kind: z.string(),
  subjectId: Id,
  /** What was changed, by name, where it has one that the reader may know: a person, a seat, a municipality. */
  subject: z.string().nullable(),
  fields: z.array(z.string()),
  actorKind: ActorKind,
  actorId: Id.nullable(),
  /** Null: erased, or nobody signed in. */
  actor: z.string().nullable(),
  table: z.object({ id: Id, title: z.string().nullable() }).nullable(),
  organization: z.object({ id: Id, name: z.string() }).nullable(),
});
export type AdministeredChange = z.infer<typeof AdministeredChange>;

export const inMunicipality = z.object({ ars: Ars });

export const listMunicipalityChanges = endpoint({
  method: "GET",
  path: "/municipalities/:ars/changes",
  summary: "The log of a municipality: its tables, organizations, coordinators and legal pages, latest first",
  params: inMunicipality,
  query: LogQuery,
  response: page(AdministeredChange),
});

/** Files beside the JSON, below `API_PREFIX`. */
export const CHANGES_CSV = "/administration/changes.csv";
export const MUNICIPALITY_CHANGES_CSV = "/municipalities/:ars/changes.csv";

/** The latest. */
export const MOST_CHANGES_IN_FILE = 10_000;

export const LogFileQuery = LogQuery.omit({ cursor: true, limit: true }).extend({ language: Language.default("de") });
