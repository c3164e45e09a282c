import type { Db } from "@runde-tische/database/client";
import type { AdministrationScope } from "./administration.policy.ts";

export type StoredFacts = {
  isDemo: boolean;
  backedUpAt: Date | null;
  postgres: string;
  postgresMajor: number;
  migrations: number;
  unfinishedMigrations: number;
  adminsWithoutFactor: number;
  coordinatorsWithoutFactor: number;
  /** Pages of the installation that nobody has written, or in which something in brackets is left to fill in. */
  unfinishedTexts: readonly string[];
};

/** A Markdown link has its brackets followed by its address. */
const GAP = "\\[[^\\]]+\\](?!\\()";

/** What the database knows of its own state and of who may decide without a second factor set up. */
export const read = async (db: Db, _scope: AdministrationScope): Promise<StoredFacts> => {
  const [row] = await db.$queryRaw<StoredFacts[]>`
    SELECT coalesce(i.is_demo, false) AS "isDemo", i.backed_up_at AS "backedUpAt",
      split_part(current_setting('server_version'), ' ', 1) AS postgres,
      current_setting('server_version_num')::int / 10000 AS "postgresMajor",
      m.migrations, m."unfinishedMigrations", f."adminsWithoutFactor", f."coordinatorsWithoutFactor",
      ARRAY(
        SELECT page::text FROM unnest(enum_range(NULL::legal_page)) page
        WHERE NOT EXISTS (
          SELECT 1 FROM legal_text l
          WHERE l.municipality_ars IS NULL AND l.page = page.page AND l.text <> '' AND l.text !~ ${GAP})
      ) AS "unfinishedTexts"
    FROM (
      SELECT count(*) FILTER (WHERE finished_at IS NOT NULL)::int AS migrations,
        count(*) FILTER (WHERE finished_at IS NULL)::int AS "unfinishedMigrations"
      FROM _prisma_migrations WHERE rolled_back_at IS NULL
    ) m CROSS JOIN (
      SELECT count(*) FILTER (WHERE p.is_platform_admin)::int AS "adminsWithoutFactor",
        count(*) FILTER (WHERE NOT p.is_platform_admin AND (
          EXISTS (SELECT 1 FROM municipality_coordinator c WHERE c.person_id = p.id AND c.ended_at IS NULL)
          OR EXISTS (SELECT 1 FROM table_coordinator c WHERE c.person_id = p.id)))::int AS "coordinatorsWithoutFactor"
      FROM person p JOIN auth_user u ON u.id = p.account_id
      WHERE p.erased_at IS NULL AND p.locked_at IS NULL AND u.two_factor_enabled IS NOT TRUE
    ) f LEFT JOIN installation i ON i.id = 1`;
  if (!row) throw new Error("the database told nothing of itself");
  return row;
};
