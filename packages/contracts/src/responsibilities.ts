import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Ars, Id, Instant, line } from "./fields.ts";
import { Contact, Responsibility } from "./memberships.ts";

/** What somebody must type at least; to the public, three letters are the least that is no way to list everyone. */
export const LEAST_LETTERS = { signedIn: 2, anonymous: 3 } as const;

export const Deputy = z.object({
  membershipId: Id,
  name: z.string().nullable(),
  function: z.string(),
  contacts: z.array(Contact),
});
export type Deputy = z.infer<typeof Deputy>;

/** With the name of its own area, which tells two entries for the same topic apart. */
export const AnsweredTopic = z.object({ ...Responsibility.shape, area: z.string().nullable() });
export type AnsweredTopic = z.infer<typeof AnsweredTopic>;

/** Who answers for what. Name, responsibilities, contacts and deputy are missing where the reader may not see them. */
export const DirectoryEntry = z.object({
  membershipId: Id,
  name: z.string().nullable(),
  function: z.string(),
  organization: z.object({ id: Id, name: z.string() }),
  /** Those that the search found come first. */
  responsibilities: z.array(AnsweredTopic),
  /** How many of the responsibilities the search found. */
  foundResponsibilities: z.int().min(0),
  contacts: z.array(Contact),
  /** Somebody else of the organization who answers for the same topic there too. */
  deputy: Deputy.nullable(),
  confirmedAt: Instant.nullable(),
  /** From when on nobody has confirmed the entry for too long; null: it is fresh. */
  unconfirmedSince: Instant.nullable(),
});
export type DirectoryEntry = z.infer<typeof DirectoryEntry>;

export const searchResponsibilities = endpoint({
  method: "GET",
  path: "/responsibilities",
  summary: "Who is responsible: the best matches among what the actor may see, without an account at most ten",
  query: z.object({
    q: z.string().trim().max(100).optional(),
    municipality: Ars.optional(),
    /** Exactly as it is written; for signed-in readers. */
    topic: line(120).optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  response: z.object({
    items: z.array(DirectoryEntry),
    /** There are more than shown: more words or a smaller area find the right one. */
    hasMore: z.boolean(),
    /** False: nothing has all words, the items have some of them. */
    hasAllWords: z.boolean(),
  }),
});

export const listTopics = endpoint({
  method: "GET",
  path: "/responsibilities/topics",
  summary: "The topics that are named most, among what the actor may see",
  query: z.object({ municipality: Ars.optional() }),
  response: z.object({ items: z.array(z.string()) }),
});
