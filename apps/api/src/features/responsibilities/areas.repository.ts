import { Prisma } from "@runde-tische/database/client";
import { overlaps } from "../access/areas.repository.ts";
import { servingOrganizations } from "../access/organization-reaches.repository.ts";
import { findingQuery, type Question } from "./word-queries.ts";

const always = Prisma.sql`true`;

/** The organization of `e` serves there, a part of it or more than it. */
export const isServing = (municipality: string | null): Prisma.Sql =>
  municipality === null
    ? always
    : Prisma.sql`e.organization_id IN (SELECT organization_id FROM ${servingOrganizations(municipality)} s)`;

/** The responsibility `r` holds there: in its own area, else wherever the organization serves. */
export const isThere = (municipality: string | null): Prisma.Sql =>
  municipality === null
    ? always
    : Prisma.sql`CASE WHEN r.ars_prefix IS NULL THEN ${isServing(municipality)}
        ELSE ${overlaps(Prisma.sql`r.ars_prefix`, municipality)} END`;

/** The responsibility `r` with its area `y`, and its words as they stand in the index of the whole entry. */
export const responsibilities = Prisma.sql`
  responsibility r LEFT JOIN municipality y ON y.ars = r.ars_prefix CROSS JOIN LATERAL (SELECT
    concat_ws(' ', directory_lexemes(r.topic, 'A'), directory_lexemes(concat_ws(' ', r.note, y.name), 'B'))::tsvector AS words OFFSET 0) w`;

/** The topic `named` of `e` is answered for there. */
export const isTopicThere = (municipality: string | null): Prisma.Sql =>
  municipality === null
    ? always
    : Prisma.sql`CASE WHEN cardinality(e.areas) = 0 THEN ${isServing(municipality)} ELSE EXISTS (
        SELECT 1 FROM responsibility r
        WHERE r.membership_id = e.membership_id AND r.topic = named.topic AND ${isThere(municipality)}) END`;

/** Answers for the topic, there. */
export const isNamedFor = (question: Question): Prisma.Sql => {
  const { topic, municipality } = question;
  const named = topic === null ? always : Prisma.sql`e.topics @> ARRAY[${topic}]::text[]`;
  if (municipality === null) return named;
  return Prisma.sql`${named} AND ((e.is_everywhere AND ${isServing(municipality)}) OR EXISTS (
      SELECT 1 FROM unnest(e.areas) AS area WHERE ${overlaps(Prisma.sql`area`, municipality)}))
    AND (cardinality(e.areas) = 0 OR ${isAskedThere(question)})`;
};

/** Of somebody who answers for several things in several places, what was asked for is one that holds there. */
const isAskedThere = ({ terms, topic, municipality, hasAllWords }: Question): Prisma.Sql => {
  const words = terms.map((term) => {
    const query = Prisma.sql`${findingQuery(term)}::tsquery`;
    const holds = Prisma.sql`r.words @@ ${query}`;
    return Prisma.sql`(e.network_words @@ ${query} AND (bool_or(r.is_there AND ${holds}) OR NOT bool_or(${holds})))`;
  });
  const named = topic === null ? [] : [Prisma.sql`bool_or(r.is_there AND r.topic = ${topic})`];
  const asked = words.length === 0 ? [] : [Prisma.sql`(${Prisma.join(words, hasAllWords ? " AND " : " OR ")})`];
  if (named.length + asked.length === 0) return always;
  return Prisma.sql`(
    SELECT ${Prisma.join([...named, ...asked], " AND ")}
    FROM (SELECT r.topic, w.words, ${isThere(municipality)} AS is_there
      FROM ${responsibilities} WHERE r.membership_id = e.membership_id OFFSET 0) r)`;
};
