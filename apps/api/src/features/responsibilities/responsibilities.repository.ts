import { type Db, PLANNED_ANEW, Prisma } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import { localDay } from "../../lib/local-date.ts";
import { type Reaches, readReaches, servingOrganizations } from "../access/organization-reaches.repository.ts";
import type { Reach } from "../memberships/memberships.policy.ts";
import type { SearchScope } from "./responsibilities.policy.ts";
import { findingQuery, type TermChoices, worths } from "./word-queries.ts";

const shown = {
  person: { select: { name: true } },
  organization: { select: { id: true, name: true } },
  contacts: { orderBy: { id: "asc" } },
} satisfies Prisma.MembershipInclude;

export type DirectoryRow = Prisma.MembershipGetPayload<{ include: typeof shown }>;

export type Question = {
  readonly terms: readonly TermChoices[];
  readonly hasAllWords: boolean;
  readonly municipality: string | null;
  readonly topic: string | null;
};

export type Hit = { readonly id: string; readonly reach: Reach };

/** Of whoever has at least one of so many matches, the first come first; the best of these are shown. */
const MOST_WEIGHED = 500;

/**
 * The best matches, one more than may be shown. What the network may see and what the public may see are two texts with an index
 * each; an entry is looked at in the one that this reader may see, so nothing hidden matches, ranks or counts. OFFSET 0
 * keeps the planner from reading all entries in the order of their ids until it has enough: it expects too many matches.
 */
export const search = async (ctx: Ctx, scope: SearchScope, question: Question): Promise<Hit[]> => {
  const reaches = await readReaches(ctx);
  const near = Prisma.sql`
    (SELECT * FROM (SELECT e.membership_id, e.network_words,
      CASE WHEN e.organization_id = ANY (${[...reaches.ownIds]}::uuid[]) THEN 'own' ELSE 'network' END
    FROM directory_entry e
    WHERE ${isKnown(reaches)} AND ${isCurrent(ctx.now)} AND ${isNamedFor(question)}
      AND ${matches(Prisma.sql`e.network_words`, question)}
    OFFSET 0) near ORDER BY membership_id LIMIT ${MOST_WEIGHED})`;
  const far = Prisma.sql`
    (SELECT * FROM (SELECT e.membership_id, e.public_words, 'public'
    FROM directory_entry e
    WHERE e.organization_id <> ALL (${[...(reaches.knownIds ?? [])]}::uuid[]) AND ${isCurrent(ctx.now)} AND ${isServing(question)}
      AND ${matches(Prisma.sql`e.public_words`, question)}
    OFFSET 0) far ORDER BY membership_id LIMIT ${MOST_WEIGHED})`;
  // Topics are the network's: to the public nobody is found by one.
  const isFarAsked = reaches.knownIds !== null && question.topic === null;
  const sources = [...(scope.hasNetwork ? [near] : []), ...(isFarAsked ? [far] : [])];
  return ctx.db.$queryRaw<Hit[]>`${PLANNED}
    SELECT membership_id AS id, reach FROM (${Prisma.join(sources, " UNION ALL ")}) AS found (membership_id, words, reach)
    ORDER BY ${worthOf(Prisma.sql`words`, question.terms)} DESC, reach = 'public', membership_id
    LIMIT ${scope.mostResults + 1}`;
};

const PLANNED = Prisma.raw(PLANNED_ANEW);

const isKnown = ({ knownIds }: Reaches): Prisma.Sql =>
  knownIds === null ? Prisma.sql`true` : Prisma.sql`e.organization_id = ANY (${[...knownIds]}::uuid[])`;

const isCurrent = (now: Date): Prisma.Sql => {
  const day = localDay(now);
  return Prisma.sql`e.valid_from <= ${day}::date AND (e.valid_to IS NULL OR e.valid_to >= ${day}::date)`;
};

const matches = (words: Prisma.Sql, { terms, hasAllWords }: Question): Prisma.Sql => {
  if (terms.length === 0) return Prisma.sql`${words} IS NOT NULL`;
  const query = terms.map((term) => `(${findingQuery(term)})`).join(hasAllWords ? " & " : " | ");
  return Prisma.sql`${words} @@ ${query}::tsquery`;
};

const isServing = ({ municipality }: Question): Prisma.Sql =>
  municipality === null
    ? Prisma.sql`true`
    : Prisma.sql`e.organization_id IN (SELECT organization_id FROM ${servingOrganizations(municipality)} s)`;

/** Answers for the topic, and there: in a responsibility's own area, else wherever the organization serves. */
const isNamedFor = (question: Question): Prisma.Sql => {
  const { topic, municipality } = question;
  const named = topic === null ? Prisma.sql`true` : Prisma.sql`e.topics @> ARRAY[${topic}]::text[]`;
  if (municipality === null) return named;
  return Prisma.sql`${named} AND ((e.is_everywhere AND ${isServing(question)}) OR EXISTS (
    SELECT 1 FROM unnest(e.areas) AS area WHERE starts_with(area, ${municipality}) OR starts_with(${municipality}, area)))`;
};

/** The sum over the words, each by the best field and form in which it stands there. */
const worthOf = (words: Prisma.Sql, terms: readonly TermChoices[]): Prisma.Sql => {
  if (terms.length === 0) return Prisma.sql`0::float8`;
  const worth = terms.map((term) => {
    const cases = worths(term).map(
      ({ query, worth }) => Prisma.sql`WHEN ${words} @@ ${query}::tsquery THEN ${worth}::float8`,
    );
    return Prisma.sql`CASE ${Prisma.join(cases, " ")} ELSE 0 END`;
  });
  return Prisma.sql`(${Prisma.join(worth, " + ")})`;
};

export type ResponsibilityRow = {
  readonly membershipId: string;
  readonly topic: string;
  readonly arsPrefix: string | null;
  readonly note: string | null;
  readonly isFound: boolean;
};

/** What the members answer for, what was searched for first. `hits` were found for this reader. */
export const listResponsibilities = (
  db: Db,
  hits: readonly Hit[],
  { terms, topic }: Question,
): Promise<ResponsibilityRow[]> => db.$queryRaw<ResponsibilityRow[]>`${PLANNED}
  SELECT membership_id AS "membershipId", topic, ars_prefix AS "arsPrefix", note, worth > 0 AS "isFound"
  FROM (
    SELECT r.*, ${worthOf(Prisma.sql`w.words`, terms)} + (r.topic = ${topic ?? ""})::int * 9 AS worth
    FROM responsibility r CROSS JOIN LATERAL (
      SELECT concat_ws(' ', directory_lexemes(r.topic, 'A'), directory_lexemes(r.note, 'B'))::tsvector AS words OFFSET 0
    ) w
    WHERE r.membership_id = ANY (${idsOf(hits)}::uuid[])
  ) weighed ORDER BY membership_id, worth DESC, id`;

export type DeputyRow = { readonly membershipId: string; readonly deputyId: string };

/** For each member and topic somebody else of the organization who answers for it too. */
export const findDeputies = (
  { db, now }: Ctx,
  hits: readonly Hit[],
  topics: readonly { membershipId: string; topic: string }[],
): Promise<DeputyRow[]> => db.$queryRaw<DeputyRow[]>`
  SELECT m.membership_id AS "membershipId", deputy.membership_id AS "deputyId"
  FROM unnest(${topics.map(({ membershipId }) => membershipId)}::uuid[], ${topics.map(({ topic }) => topic)}::text[])
    AS asked (membership_id, topic)
  JOIN directory_entry m ON m.membership_id = asked.membership_id AND m.membership_id = ANY (${idsOf(hits)}::uuid[])
  CROSS JOIN LATERAL (
    SELECT membership_id FROM (
      SELECT e.membership_id FROM directory_entry e
      WHERE e.organization_id = m.organization_id AND e.membership_id <> m.membership_id
        AND e.topics @> ARRAY[asked.topic] AND ${isCurrent(now)} OFFSET 0
    ) others ORDER BY membership_id LIMIT 1
  ) deputy`;

const idsOf = (hits: readonly Hit[]): string[] => hits.map(({ id }) => id);

export const listMembers = (db: Db, ids: readonly string[]): Promise<DirectoryRow[]> =>
  db.membership.findMany({ where: { id: { in: [...ids] } }, include: shown });

const MOST_TOPICS = 40;

/** Those that most members name. */
export const listTopics = async (
  ctx: Ctx,
  _: SearchScope,
  municipality: string | null,
): Promise<{ topic: string }[]> => {
  const reaches = await readReaches(ctx);
  return ctx.db.$queryRaw<{ topic: string }[]>`${PLANNED}
    SELECT topic FROM directory_entry e CROSS JOIN LATERAL unnest(e.topics) AS topic
    WHERE ${isKnown(reaches)} AND ${isCurrent(ctx.now)}
      AND ${isNamedFor({ terms: [], hasAllWords: true, topic: null, municipality })}
    GROUP BY topic ORDER BY count(*) DESC, topic LIMIT ${MOST_TOPICS}`;
};
