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

/** As they stand in the index of the whole entry. */
export const wordsOfResponsibility = Prisma.sql`
  concat_ws(' ', directory_lexemes(r.topic, 'A'), directory_lexemes(r.note, 'B'))::tsvector`;

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
const isAskedThere = ({ terms, topic, municipality }: Question): Prisma.Sql => {
  const named = topic === null ? [] : [Prisma.sql`bool_or(r.is_there AND r.topic = ${topic})`];
  const words = terms.map((term) => {
    const holds = Prisma.sql`r.words @@ ${findingQuery(term)}::tsquery`;
    return Prisma.sql`(bool_or(r.is_there AND ${holds}) OR NOT bool_or(${holds}))`;
  });
  if (named.length + words.length === 0) return always;
  return Prisma.sql`(
    SELECT ${Prisma.join([...named, ...words], " AND ")}
    FROM (SELECT r.topic, ${wordsOfResponsibility} AS words, ${isThere(municipality)} AS is_there
      FROM responsibility r WHERE r.membership_id = e.membership_id OFFSET 0) r)`;
};
