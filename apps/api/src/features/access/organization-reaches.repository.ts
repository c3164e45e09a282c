import { Prisma } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import { coordinatesMunicipality, personOf, validMembership } from "./access.repository.ts";

/**
 * The organizations of which the actor sees more than the public does: theirs (`is_own`), their network's, and those they
 * decide for as a coordinator (a platform admin decides for all). It says the same as `organizationStandings`, found from the
 * actor's side: a search cannot ask each organization of the country. A test holds the two against each other.
 */
export const organizationReaches = ({ actor, now }: Pick<Ctx, "actor" | "now">): Prisma.Sql => {
  const person = Prisma.sql`${personOf(actor)}::uuid`;
  const hasSecondFactor = actor.kind === "person" && actor.hasSecondFactor;
  const decidedFor = Prisma.sql`
    SELECT o.id, false FROM municipality_coordinator c
    JOIN organization o ON ${isWithin(Prisma.sql`o.municipality_ars`, Prisma.sql`c.municipality_ars`)}
    WHERE c.person_id = ${person} AND c.ended_at IS NULL AND ${coordinatesMunicipality(person, Prisma.sql`o.municipality_ars`)}`;
  return Prisma.sql`(
    WITH mine AS MATERIALIZED (
      SELECT m.organization_id, o.status, a.ars_prefix
      FROM membership m JOIN organization o ON o.id = m.organization_id
      LEFT JOIN service_area a ON a.organization_id = o.id
      WHERE ${validMembership(person, now)}
    )
    SELECT organization_id, bool_or(is_own) AS is_own FROM (
      SELECT organization_id, true AS is_own FROM mine
      UNION ALL SELECT a.organization_id, false FROM mine JOIN service_area a
        ON ${isWithin(Prisma.sql`a.ars_prefix`, Prisma.sql`mine.ars_prefix`)} WHERE mine.status = 'active'
      UNION ALL SELECT a.organization_id, false FROM mine JOIN service_area a
        ON a.ars_prefix = ANY (${levelsOf(Prisma.sql`mine.ars_prefix`)}) WHERE mine.status = 'active'
      ${hasSecondFactor ? Prisma.sql`UNION ALL ${decidedFor}` : Prisma.empty}
    ) known GROUP BY organization_id
  )`;
};

/** Null instead of the ids: every organization. */
export type Reaches = { readonly ownIds: readonly string[]; readonly knownIds: readonly string[] | null };

export const readReaches = async (ctx: Pick<Ctx, "db" | "actor" | "now">): Promise<Reaches> => {
  const { actor } = ctx;
  if (actor.kind !== "person") return { ownIds: [], knownIds: [] };
  const isEverywhere = actor.isPlatformAdmin && actor.hasSecondFactor;
  const rows = await ctx.db.$queryRaw<{ id: string; isOwn: boolean }[]>`
    SELECT r.organization_id AS id, r.is_own AS "isOwn" FROM ${organizationReaches(ctx)} r`;
  const idsOf = (found: typeof rows) => found.map(({ id }) => id);
  return { ownIds: idsOf(rows.filter(({ isOwn }) => isOwn)), knownIds: isEverywhere ? null : idsOf(rows) };
};

/** As `starts_with`, in a form that an index answers: keys are digits, twelve of them at most. */
const isWithin = (ars: Prisma.Sql, prefix: Prisma.Sql) =>
  Prisma.sql`${ars} BETWEEN ${prefix} AND ${prefix} || '999999999999'`;

/** The key and those above it. */
const levelsOf = (ars: Prisma.Sql) => Prisma.sql`ARRAY[left(${ars}, 2), left(${ars}, 5), left(${ars}, 9), ${ars}]`;

/** The organizations that serve the municipality, a part of it or more than it. */
export const servingOrganizations = (ars: string): Prisma.Sql => Prisma.sql`(
  SELECT organization_id FROM service_area WHERE ${isWithin(Prisma.sql`ars_prefix`, Prisma.sql`${ars}::text`)}
  UNION SELECT organization_id FROM service_area WHERE ars_prefix = ANY (${levelsOf(Prisma.sql`${ars}::text`)})
)`;
