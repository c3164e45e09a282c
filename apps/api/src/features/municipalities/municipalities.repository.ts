import { type Db, Prisma } from "@runde-tische/database/client";
import { overlaps } from "../access/areas.repository.ts";

export type MunicipalityRow = Prisma.MunicipalityGetPayload<object>;

export const find = (db: Db, ars: string): Promise<MunicipalityRow | null> =>
  db.municipality.findUnique({ where: { ars } });

export const findMany = (db: Db, keys: readonly string[]): Promise<MunicipalityRow[]> =>
  db.municipality.findMany({ where: { ars: { in: [...keys] } }, orderBy: { ars: "asc" } });

export type NamedPlace = { written: string; ars: string; isServed: boolean };

/** Places with exactly this name or key, and whether the organization serves them. A name's addition ("…, Stadt") may be missing. */
export const findByName = (db: Db, organizationId: string, written: readonly string[]): Promise<NamedPlace[]> =>
  db.$queryRaw<NamedPlace[]>`
    WITH q AS (SELECT unnest(${[...written]}::text[]) AS written), found AS (
      SELECT q.written, m.ars FROM q JOIN municipality m
        ON plain_text(split_part(m.name, ',', 1)) = plain_text(split_part(q.written, ',', 1)) WHERE m.retired_at IS NULL
      UNION
      SELECT q.written, m.ars FROM q JOIN municipality m ON m.ars = q.written WHERE m.retired_at IS NULL
    )
    SELECT f.written, f.ars, EXISTS (
      SELECT 1 FROM service_area s WHERE s.organization_id = ${organizationId}::uuid
        AND ${overlaps(Prisma.sql`f.ars`, Prisma.sql`s.ars_prefix`)}
    ) AS "isServed"
    FROM found f`;

/** Best first: the name itself, its beginning, then the beginning of a later word; large places before small ones. */
export const search = async (db: Db, words: string, limit: number): Promise<MunicipalityRow[]> => {
  const found = await db.$queryRaw<{ ars: string }[]>`
    SELECT m.ars
    FROM municipality m,
      LATERAL (SELECT plain_text(m.name) AS name) plain,
      LATERAL (SELECT plain_text(${words}::text) AS q) typed,
      LATERAL (SELECT replace(replace(replace(typed.q, 'ae', 'a'), 'oe', 'o'), 'ue', 'u') AS q) folded
    WHERE m.retired_at IS NULL AND (
      starts_with(m.ars, ${words}) OR starts_with(m.postcode, ${words})
      OR plain.name ~ ('\\m' || ${quoted(Prisma.sql`typed.q`)}) OR plain.name ~ ('\\m' || ${quoted(Prisma.sql`folded.q`)}))
    ORDER BY plain.name IN (typed.q, folded.q) DESC,
      starts_with(plain.name, typed.q) OR starts_with(plain.name, folded.q) DESC,
      m.level = 'union', m.population DESC NULLS LAST, m.name, m.ars
    LIMIT ${limit}`;
  const rows = await findMany(
    db,
    found.map(({ ars }) => ars),
  );
  return found.flatMap(({ ars }) => rows.find((row) => row.ars === ars) ?? []);
};

/** What somebody typed, as a regular expression that means just that. */
const quoted = (value: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`regexp_replace(${value}, '([^[:alnum:] ])', '\\\\\\1', 'g')`;
