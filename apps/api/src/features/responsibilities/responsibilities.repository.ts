import { type Db, PLANNED_ANEW, Prisma } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import { localDay } from "../../lib/local-date.ts";
import { overlaps } from "../access/areas.repository.ts";
import type { Reaches } from "../access/organization-reaches.repository.ts";
import { inForce } from "../access/periods.repository.ts";
import type { Reach } from "../access/reach.ts";
import { isNamedFor, isServing, isThere, isTopicThere, responsibilities } from "./areas.repository.ts";
import type { SearchScope } from "./responsibilities.policy.ts";
import { findingQuery, type Question, type TermChoices, worths } from "./word-queries.ts";

const shown = {
  person: { select: { name: true } },
  organization: { select: { id: true, name: true } },
  contacts: { orderBy: { id: "asc" } },
} satisfies Prisma.MembershipInclude;

export type DirectoryRow = Prisma.MembershipGetPayload<{ include: typeof shown }>;

export type Hit = { readonly id: string; readonly reach: Reach };

/** The best matches, one more than may be shown; all that match are weighed. */
export const search = async (ctx: Ctx, scope: SearchScope, question: Question): Promise<Hit[]> => {
  const sources = sourcesFor(ctx, scope, question);
  if (sources.length === 0) return [];
  const columns = question.terms.map(
    (term, place) => Prisma.sql`${worthFor(Prisma.sql`words`, term)} AS ${column(place)}`,
  );
  return ctx.db.$queryRaw<Hit[]>`${PLANNED}
    SELECT membership_id AS id, reach FROM (
      SELECT ${Prisma.join([Prisma.sql`membership_id, reach`, ...columns])}
      FROM (${Prisma.join(sources, " UNION ALL ")}) AS found (membership_id, words, reach) OFFSET 0
    ) weighed
    ORDER BY ${rank(question)} DESC, reach = 'public', membership_id
    LIMIT ${scope.mostResults + 1}`;
};

const column = (place: number): Prisma.Sql => Prisma.raw(`word${place}`);

/** Of words that need not all be there the one that few have tells more; counted are only those that this reader finds. */
const rank = ({ terms, hasAllWords }: Question): Prisma.Sql => {
  const columns = terms.map((_, place) => column(place));
  return sum(hasAllWords ? columns : columns.map(timesRarity));
};

const timesRarity = (worth: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`${worth} * ln(1 + count(*) OVER () / greatest(count(*) FILTER (WHERE ${worth} > 0) OVER (), 1)::float8)`;

const sum = (parts: readonly Prisma.Sql[]): Prisma.Sql =>
  parts.length === 0 ? Prisma.sql`0::float8` : Prisma.sql`(${Prisma.join(parts, " + ")})`;

/**
 * What the network may see and what the public may see are two texts with an index each; an entry is looked at in the one that
 * this reader may see, so nothing hidden matches, ranks or counts.
 */
const sourcesFor = (ctx: Ctx, { reaches, hasNetwork }: SearchScope, question: Question): Prisma.Sql[] => {
  const near = Prisma.sql`
    SELECT e.membership_id, e.network_words, CASE WHEN e.organization_id = ANY (${[...reaches.ownIds]}::uuid[]) THEN 'own' ELSE 'network' END
    FROM directory_entry e
    WHERE ${isKnown(reaches)} AND ${isCurrent(ctx.now)} AND ${isNamedFor(question)}
      AND ${matches(Prisma.sql`e.network_words`, question)}`;
  const far = Prisma.sql`
    SELECT e.membership_id, e.public_words, 'public'
    FROM directory_entry e
    WHERE e.organization_id <> ALL (${[...(reaches.knownIds ?? [])]}::uuid[]) AND ${isCurrent(ctx.now)} AND ${isServing(question.municipality)}
      AND ${matches(Prisma.sql`e.public_words`, question)}`;
  // Topics are the network's: to the public nobody is found by one.
  const isFarAsked = reaches.knownIds !== null && question.topic === null;
  return [...(hasNetwork ? [near] : []), ...(isFarAsked ? [far] : [])];
};

const PLANNED = Prisma.raw(PLANNED_ANEW);

const isKnown = ({ knownIds }: Reaches): Prisma.Sql =>
  knownIds === null ? Prisma.sql`true` : Prisma.sql`e.organization_id = ANY (${[...knownIds]}::uuid[])`;

const isCurrent = (now: Date): Prisma.Sql => {
  const day = localDay(now);
  return inForce("e", day);
};

const matches = (words: Prisma.Sql, { terms, hasAllWords }: Question): Prisma.Sql => {
  if (terms.length === 0) return Prisma.sql`${words} IS NOT NULL`;
  const queries = terms.map((term) => `(${findingQuery(term)})`);
  return Prisma.sql`${words} @@ ${queries.join(hasAllWords ? " & " : " | ")}::tsquery AND directory_reading(${words})`;
};

/** By the best field and form in which the word stands there. */
const worthFor = (words: Prisma.Sql, term: TermChoices): Prisma.Sql => {
  const cases = worths(term).map(
    ({ query, worth }) => Prisma.sql`WHEN ${words} @@ ${query}::tsquery THEN ${worth}::float8`,
  );
  return Prisma.sql`CASE ${Prisma.join(cases, " ")} ELSE 0 END`;
};

export type ResponsibilityRow = {
  readonly membershipId: string;
  readonly topic: string;
  readonly arsPrefix: string | null;
  /** The name of its own area. */
  readonly area: string | null;
  readonly note: string | null;
  readonly isFound: boolean;
};

/** What the members answer for, what was searched for and holds there first. `hits` were found for this reader. */
export const listResponsibilities = (
  db: Db,
  hits: readonly Hit[],
  question: Question,
): Promise<ResponsibilityRow[]> => db.$queryRaw<ResponsibilityRow[]>`${PLANNED}
  SELECT membership_id AS "membershipId", topic, ars_prefix AS "arsPrefix", area, note, is_there AND worth > 0 AS "isFound"
  FROM (
    SELECT r.*, y.name AS area, ${isThere(question.municipality)} AS is_there, ${worthOfResponsibility(question)} AS worth
    FROM ${responsibilities} JOIN membership e ON e.id = r.membership_id
    WHERE r.membership_id = ANY (${idsOf(hits)}::uuid[])
  ) weighed ORDER BY membership_id, is_there DESC, worth DESC, id`;

const worthOfResponsibility = ({ terms, topic }: Question): Prisma.Sql =>
  Prisma.sql`${sum(terms.map((term) => worthFor(Prisma.sql`w.words`, term)))} + (r.topic = ${topic ?? ""})::int * 9`;

export type DeputyRow = { readonly membershipId: string; readonly deputyId: string };

/**
 * For each member and responsibility somebody else of the organization who answers for the topic there too: first who does for
 * what was asked, then who does for the same.
 */
export const findDeputies = (
  { db, now }: Ctx,
  hits: readonly Hit[],
  asked: readonly ResponsibilityRow[],
  question: Question,
): Promise<DeputyRow[]> => db.$queryRaw<DeputyRow[]>`${PLANNED}
  SELECT m.membership_id AS "membershipId", deputy.membership_id AS "deputyId"
  FROM unnest(${asked.map(({ membershipId }) => membershipId)}::uuid[], ${asked.map(({ topic }) => topic)}::text[],
      ${asked.map(({ arsPrefix }) => arsPrefix)}::text[], ${asked.map(({ note }) => note)}::text[])
    AS asked (membership_id, topic, ars_prefix, note)
  JOIN directory_entry m ON m.membership_id = asked.membership_id AND m.membership_id = ANY (${idsOf(hits)}::uuid[])
  CROSS JOIN LATERAL (
    SELECT e.membership_id FROM (
      SELECT * FROM directory_entry e
      WHERE e.organization_id = m.organization_id AND e.membership_id <> m.membership_id
        AND e.topics @> ARRAY[asked.topic] AND ${isCurrent(now)} OFFSET 0
    ) e CROSS JOIN LATERAL (
      SELECT ${worthOfResponsibility(question)} AS worth,
        (r.ars_prefix IS NOT DISTINCT FROM asked.ars_prefix)::int + (r.note IS NOT DISTINCT FROM asked.note)::int AS likeness
      FROM ${responsibilities}
      WHERE r.membership_id = e.membership_id AND r.topic = asked.topic AND ${isThere(question.municipality)}
        AND (r.ars_prefix IS NULL OR asked.ars_prefix IS NULL OR ${overlaps(Prisma.sql`r.ars_prefix`, Prisma.sql`asked.ars_prefix`)})
    ) theirs ORDER BY worth DESC, likeness DESC, membership_id LIMIT 1
  ) deputy`;

const idsOf = (hits: readonly Hit[]): string[] => hits.map(({ id }) => id);

export const listMembers = (db: Db, ids: readonly string[]): Promise<DirectoryRow[]> =>
  db.membership.findMany({ where: { id: { in: [...ids] } }, include: shown });

const MOST_TOPICS = 40;

/** Those that most members name. */
export const listTopics = (
  ctx: Ctx,
  { reaches }: SearchScope,
  municipality: string | null,
): Promise<{ topic: string }[]> => ctx.db.$queryRaw<{ topic: string }[]>`${PLANNED}
  SELECT named.topic FROM directory_entry e CROSS JOIN LATERAL unnest(e.topics) AS named (topic)
  WHERE ${isKnown(reaches)} AND ${isCurrent(ctx.now)} AND ${isTopicThere(municipality)}
  GROUP BY named.topic ORDER BY count(*) DESC, named.topic LIMIT ${MOST_TOPICS}`;
