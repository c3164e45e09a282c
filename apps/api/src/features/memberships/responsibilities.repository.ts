import { Prisma } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import type { Cursor } from "../../lib/cursor.ts";
import { localDay } from "../../lib/local-date.ts";
import { organizationStandings } from "../access/access.repository.ts";
import type { Reach } from "./memberships.policy.ts";

const shown = {
  person: { select: { name: true, accountId: true } },
  organization: { select: { id: true, name: true } },
  contacts: { orderBy: { id: "asc" } },
  responsibilities: { orderBy: { id: "asc" } },
} satisfies Prisma.MembershipInclude;

export type DirectoryRow = Prisma.MembershipGetPayload<{ include: typeof shown }> & { reach: Reach };

type Filter = { q?: string | undefined; municipality?: string | undefined };

/** Current members of active organizations with something to look up, as far as the actor may see it. */
export const list = async (ctx: Ctx, filter: Filter, after: Cursor | null, limit: number): Promise<DirectoryRow[]> => {
  const { db, now } = ctx;
  const day = localDay(now);
  const found = await db.$queryRaw<{ id: string; reach: Reach }[]>`
    SELECT m.id, r.reach
    FROM membership m
    JOIN organization o ON o.id = m.organization_id AND o.status = 'active'
    JOIN ${organizationStandings(ctx)} st ON st.organization_id = o.id
    JOIN person p ON p.id = m.person_id
    CROSS JOIN LATERAL (
      SELECT CASE WHEN st.is_member THEN 'own' WHEN st.in_network OR st.decides THEN 'network' ELSE 'public' END AS reach
    ) r
    WHERE m.valid_from <= ${day}::date AND (m.valid_to IS NULL OR m.valid_to >= ${day}::date)
      AND (EXISTS (SELECT 1 FROM contact c WHERE c.membership_id = m.id AND c.visibility = 'public')
        OR (r.reach <> 'public' AND EXISTS (SELECT 1 FROM responsibility a WHERE a.membership_id = m.id)))
      AND ${inArea(filter.municipality)} AND ${matches(filter.q)}
      AND ${
        after
          ? Prisma.sql`(o.name, m.function, m.id) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)`
          : Prisma.sql`true`
      }
    ORDER BY o.name, m.function, m.id LIMIT ${limit + 1}`;
  const rows = await db.membership.findMany({ where: { id: { in: found.map(({ id }) => id) } }, include: shown });
  return found.flatMap(({ id, reach }) => {
    const row = rows.find((row) => row.id === id);
    return row ? [{ ...row, reach }] : [];
  });
};

/** Answers for something there: in the responsibility's own area, else wherever the organization serves. */
const inArea = (municipality: string | undefined): Prisma.Sql => {
  if (!municipality) return Prisma.sql`true`;
  const overlaps = (ars: Prisma.Sql) =>
    Prisma.sql`(starts_with(${ars}, ${municipality}) OR starts_with(${municipality}, ${ars}))`;
  const served = Prisma.sql`EXISTS (
    SELECT 1 FROM service_area s WHERE s.organization_id = o.id AND ${overlaps(Prisma.sql`s.ars_prefix`)})`;
  return Prisma.sql`CASE
    WHEN r.reach <> 'public' AND EXISTS (SELECT 1 FROM responsibility a WHERE a.membership_id = m.id)
    THEN EXISTS (
      SELECT 1 FROM responsibility a WHERE a.membership_id = m.id
        AND CASE WHEN a.ars_prefix IS NULL THEN ${served} ELSE ${overlaps(Prisma.sql`a.ars_prefix`)} END)
    ELSE ${served} END`;
};

const MAX_WORDS = 8;

/** Every word somewhere in what the reader sees. */
const matches = (q = ""): Prisma.Sql => {
  const words = q.split(/\s+/).filter(Boolean).slice(0, MAX_WORDS);
  if (words.length === 0) return Prisma.sql`true`;
  const conditions = words.map((word) => Prisma.sql`${searchable} LIKE '%' || plain_text(${like(word)}) || '%'`);
  return Prisma.sql`(${Prisma.join(conditions, " AND ")})`;
};

const searchable = Prisma.sql`plain_text(concat_ws(' ', o.name, o.short_name, m.function,
  CASE WHEN r.reach <> 'public' THEN p.name END,
  CASE WHEN r.reach <> 'public' THEN
    (SELECT string_agg(concat_ws(' ', a.topic, a.note), ' ') FROM responsibility a WHERE a.membership_id = m.id) END))`;

const like = (word: string): string => word.replace(/[\\%_]/g, "\\$&");
