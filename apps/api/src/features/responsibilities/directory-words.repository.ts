import type { Db, PrismaClient } from "@runde-tische/database/client";
import type { Level } from "./word-queries.ts";

/** A typed word, or one of a synonym, which is taken as it is written. */
export type Asked = { readonly id: number; readonly word: string; readonly isTyped: boolean };

export type FoundWord = {
  readonly id: number;
  readonly level: Level;
  readonly text: string;
  readonly isPrefix: boolean;
};

/**
 * What may stand in the index for each word. Whether a word stands in an entry that the reader sees plays no part, and nothing is
 * cut off: a word that only others may see must not push out one that the reader would find.
 *
 * near: the beginning of a word, its end, or, from five letters on, somewhere within a compound.
 * loose: the first or last part of a compound that was typed; a typing error, also within a compound or in another number or
 * case; what begins as a participle does without its ge- (gekündigt: Kündigung); a misspelt name.
 * Each at the best level that it has.
 */
export const findForms = (db: Db, asked: readonly Asked[]): Promise<FoundWord[]> => db.$queryRaw<FoundWord[]>`
  WITH asked AS MATERIALIZED (
    SELECT a.id, a.is_typed, word
    FROM unnest(${asked.map(({ id }) => id)}::int[], ${asked.map(({ word }) => word)}::text[],
      ${asked.map(({ isTyped }) => isTyped)}::boolean[]) AS a (id, text, is_typed)
    CROSS JOIN LATERAL directory_words_of(a.text) AS word
  ), form AS MATERIALIZED (
    SELECT id, is_typed, text FROM asked CROSS JOIN LATERAL directory_forms(word) AS text
  ), typed AS MATERIALIZED (
    SELECT id, text, length(text) AS length,
      CASE WHEN length(text) < 6 THEN 1 WHEN length(text) < 11 THEN 2 ELSE 3 END AS errors
    FROM form WHERE is_typed AND length(text) > 2
  ), found AS (
    SELECT id, 'exact' AS level, text, false AS is_prefix FROM form
    UNION ALL SELECT id, 'near', text, true FROM form WHERE length(text) > 2
    UNION ALL SELECT id, 'near', d.word, false FROM typed t JOIN directory_word d ON d.word LIKE '%' || t.text
    UNION ALL SELECT id, 'near', d.word, false FROM typed t JOIN directory_word d ON d.word LIKE '%' || t.text || '%'
      WHERE t.length > 4
    UNION ALL SELECT id, 'loose', d.word, false FROM typed t CROSS JOIN LATERAL (
        SELECT left(t.text, n) AS part FROM generate_series(5, t.length - 3) n
        UNION ALL SELECT right(t.text, n) FROM generate_series(5, t.length - 3) n
      ) parts JOIN directory_word d ON d.word = part
    UNION ALL SELECT id, 'loose', d.word, false FROM typed t CROSS JOIN LATERAL (
        SELECT overlay(t.text PLACING reverse(substr(t.text, n, 2)) FROM n FOR 2) AS swapped
        FROM generate_series(1, t.length - 1) n
      ) swaps JOIN directory_word d ON d.word = swapped WHERE t.length > 3
    UNION ALL SELECT id, 'loose', d.word, false FROM typed t JOIN directory_word d ON d.word % t.text
      WHERE t.length > 3 AND (levenshtein_less_equal(d.word, t.text, t.errors) <= t.errors
        OR levenshtein_less_equal((ts_lexize('german_stem', d.word))[1], t.text, t.errors) <= t.errors)
    UNION ALL SELECT id, 'loose', d.word, false FROM typed t JOIN directory_word d ON d.word %> t.text WHERE t.length > 5
    UNION ALL SELECT id, 'loose', (regexp_match(text, '^ge(.{5,}?)e?t$'))[1], true FROM typed WHERE text ~ '^ge.{5,}t$'
    UNION ALL SELECT id, 'loose', key, false FROM asked CROSS JOIN LATERAL directory_name_keys(word) AS key WHERE is_typed
  )
  SELECT DISTINCT ON (id, text, is_prefix) id, level, text, is_prefix AS "isPrefix" FROM found
  ORDER BY id, text, is_prefix, array_position(ARRAY['exact', 'near', 'loose'], level)`;

/** The lock waits for whoever is just writing an entry, and so sees every word that is in use. */
export const deleteUnused = async (db: PrismaClient): Promise<void> => {
  await db.$transaction([
    db.$executeRaw`LOCK TABLE directory_word IN SHARE ROW EXCLUSIVE MODE`,
    db.$executeRaw`
      DELETE FROM directory_word w
      WHERE NOT EXISTS (SELECT 1 FROM directory_entry e WHERE e.network_words @@ quote_literal(w.word)::tsquery)`,
  ]);
};
