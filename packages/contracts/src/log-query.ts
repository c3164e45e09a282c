import { z } from "zod";
import { Id, Instant } from "./fields.ts";
import { PageQuery } from "./page.ts";

export const ActorKind = z.enum(["person", "link", "entry", "anonymous"]);
export type ActorKind = z.infer<typeof ActorKind>;

/** How the log is narrowed down. */
export const LogQuery = PageQuery.extend({
  /** A noun such as "agenda-item", or one kind of it such as "agenda-item.moved". */
  kind: z
    .string()
    .regex(/^[a-z-]{1,60}(\.[a-z-]{1,60})?$/)
    .optional(),
  actorKind: ActorKind.optional(),
  from: Instant.optional(),
  /** Not included. */
  until: Instant.optional(),
  /** Of a table, an organization, a person who acted, or whatever else was changed. */
  about: Id.optional(),
});
export type LogQuery = z.infer<typeof LogQuery>;
