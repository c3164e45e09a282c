import { type Db, Prisma } from "@runde-tische/database/client";
import { overlaps } from "../access/areas.repository.ts";
import { type OrganizationListRow, withMunicipality } from "./organizations.repository.ts";

const COUNTY_DIGITS = 5;
const MOST_SIMILAR = 10;

/** Words that many organizations share, as `bare` writes them: they tell no two apart. */
const COMMON = [
  ..."kreisverband ortsverband landesverband bezirksverband stadtverband regionalverband verband verein ortsverein".split(
    " ",
  ),
  ..."kreisverein landesverein gemeinnutziger gemeinnutzige landkreis landkreises kreis kreises stadt gemeinde".split(
    " ",
  ),
  ..."der die das des dem den fur und in im am an von vom zu zum zur".split(" "),
];

/**
 * Active organizations of the same county whose name is much the same, however it is spelt. Alike they must be as a
 * whole, and in what is left without common words and places: a district branch is not like the branch of another.
 */
export const listSimilar = async (db: Db, name: string, ars: string): Promise<OrganizationListRow[]> => {
  const county = ars.slice(0, COUNTY_DIGITS);
  const found = await db.$queryRaw<{ id: string }[]>`
    WITH place AS (
      SELECT word FROM municipality m, regexp_split_to_table(${bare(Prisma.sql`m.name`)}, ' ') word
      WHERE ${overlaps(Prisma.sql`m.ars`, county)} AND length(word) > 3
    )
    SELECT o.id FROM organization o,
      LATERAL (SELECT ${bare(Prisma.sql`${name}::text`)} AS typed, ${bare(Prisma.sql`o.name`)} AS known,
        ${bare(Prisma.sql`coalesce(o.short_name, '')`)} AS short) n,
      LATERAL (SELECT ${core(Prisma.sql`n.typed`)} AS typed, ${core(Prisma.sql`n.known`)} AS known) c
    WHERE o.status = 'active' AND starts_with(o.municipality_ars, ${county})
      AND (${areAlike(Prisma.sql`n`)} AND ${areAlike(Prisma.sql`c`)} OR (n.short <> '' AND n.short IN (n.typed, c.typed)))
    ORDER BY similarity(n.typed, n.known) DESC, o.name, o.id LIMIT ${MOST_SIMILAR}`;
  return withMunicipality(db, found);
};

/** Of a row with `typed` and `known`: much the same, or one within the other. */
const areAlike = (names: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  similarity(${names}.typed, ${names}.known) >= 0.45 OR word_similarity(${names}.typed, ${names}.known) >= 0.7
  OR word_similarity(${names}.known, ${names}.typed) >= 0.7)`;

/** A bare name without common words and places; the whole where nothing else is left. */
const core = (name: Prisma.Sql): Prisma.Sql => Prisma.sql`coalesce((
  SELECT string_agg(w.word, ' ' ORDER BY w.n) FROM regexp_split_to_table(${name}, ' ') WITH ORDINALITY w(word, n)
  WHERE w.word <> ALL (${COMMON}::text[]) AND w.word NOT IN (SELECT word FROM place)), ${name})`;

/** A name without case, umlauts (written either way), legal form and punctuation. */
const bare = (value: Prisma.Sql): Prisma.Sql => Prisma.sql`trim(regexp_replace(regexp_replace(
  replace(replace(replace(plain_text(${value}), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'),
  '\\m(e\\.? ?v|g?gmbh|mbh|g?ag|g?ug|kg|gbr|eg|kdor|aor)\\M\\.?', ' ', 'g'),
  '[^[:alnum:]]+', ' ', 'g'))`;
