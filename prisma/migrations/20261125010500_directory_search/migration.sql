-- CreateTable
CREATE TABLE "directory_entry" (
    "membership_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "topics" TEXT[],
    "areas" TEXT[],
    "is_everywhere" BOOLEAN NOT NULL,
    "network_words" tsvector NOT NULL,
    "public_words" tsvector,

    CONSTRAINT "directory_entry_pkey" PRIMARY KEY ("membership_id")
);

-- CreateTable
CREATE TABLE "directory_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "directory_word_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "directory_entry_organization_id_idx" ON "directory_entry"("organization_id");

-- CreateIndex
CREATE INDEX "directory_entry_network_words_idx" ON "directory_entry" USING GIN ("network_words");

-- CreateIndex
CREATE INDEX "directory_entry_public_words_idx" ON "directory_entry" USING GIN ("public_words");

-- CreateIndex
CREATE INDEX "directory_entry_topics_idx" ON "directory_entry" USING GIN ("topics");

-- CreateIndex
CREATE INDEX "directory_word_search" ON "directory_word" USING GIN ("word" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "directory_entry" ADD CONSTRAINT "directory_entry_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here on.

CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- A search must not read through what was written lately.
ALTER INDEX directory_entry_network_words_idx SET (fastupdate = off);
ALTER INDEX directory_entry_public_words_idx SET (fastupdate = off);
ALTER INDEX directory_entry_topics_idx SET (fastupdate = off);
ALTER INDEX directory_word_search SET (fastupdate = off);

-- Split at every sign that is neither letter nor digit in any script we expect; a class of letters would depend on the locale.
CREATE FUNCTION directory_words_of(value text) RETURNS SETOF text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$
    SELECT DISTINCT word
    FROM regexp_split_to_table(public.plain_text(value), '[[:space:]!-/:-@\[-`{-~«»‹›„“”‚‘’–—…·•§]+') AS word
    WHERE word <> ''
  $$;

-- The forms under which a word stands in the index: itself, with ae, oe, ue as plain vowels (Auslaenderamt), and their stems.
CREATE FUNCTION directory_forms(word text) RETURNS SETOF text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$
    SELECT DISTINCT form
    FROM (VALUES (word), (regexp_replace(word, '([aou])e', '\1', 'g'))) AS spelling (spelt)
    CROSS JOIN LATERAL unnest(spelt || coalesce(ts_lexize('german_stem', spelt), '{}')) AS form
  $$;

-- A name's words, and each with one letter left out: two spellings that share one of these are a typing error apart. So no list
-- of names is needed to find a misspelt one, and an erased name is gone with its row.
CREATE FUNCTION directory_name_keys(word text) RETURNS SETOF text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$
    SELECT DISTINCT '~' || overlay(word PLACING '' FROM place FOR 1)
    FROM generate_series(1, least(length(word), 40)) AS place WHERE length(word) > 3
    UNION SELECT '~' || word WHERE length(word) > 3
  $$;

CREATE FUNCTION directory_lexemes(value text, weight text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$
    SELECT coalesce(string_agg(format('''%s'':1%s', form, weight), ' '), '')
    FROM public.directory_words_of(value) AS word CROSS JOIN LATERAL public.directory_forms(word) AS form
  $$;

CREATE FUNCTION directory_name_lexemes(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$
    SELECT coalesce(string_agg(format('''%s'':1D', form), ' '), '')
    FROM public.directory_words_of(value) AS word
    CROSS JOIN LATERAL (SELECT directory_forms AS form FROM public.directory_forms(word)
      UNION SELECT directory_name_keys FROM public.directory_name_keys(word)) AS forms
  $$;

-- Somebody had all taken out that others could look up, and put nothing in again.
CREATE FUNCTION is_withdrawn(m membership) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
    SELECT m.withdrawn_at IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.membership_id = m.id)
      AND NOT EXISTS (SELECT 1 FROM responsibility r WHERE r.membership_id = m.id)
  $$;

-- The first statement waits for others who write to the same memberships, the ones after it see what they wrote.
CREATE FUNCTION refresh_directory(touched uuid[]) RETURNS void
  LANGUAGE plpgsql
  AS $$
  BEGIN
    PERFORM 1 FROM membership WHERE id = ANY (touched) ORDER BY id FOR NO KEY UPDATE;

    DELETE FROM directory_entry e
    USING membership m JOIN organization o ON o.id = m.organization_id JOIN person p ON p.id = m.person_id
    WHERE e.membership_id = m.id AND m.id = ANY (touched)
      AND (o.status <> 'active' OR p.erased_at IS NOT NULL OR is_withdrawn(m));

    INSERT INTO directory_word (word)
    SELECT word FROM (
      SELECT m.function AS value FROM membership m WHERE m.id = ANY (touched)
      UNION SELECT r.topic FROM responsibility r WHERE r.membership_id = ANY (touched)
      UNION SELECT r.note FROM responsibility r WHERE r.membership_id = ANY (touched)
      UNION SELECT concat_ws(' ', o.name, o.short_name, o.umbrella, o.city, y.name)
        FROM organization o JOIN municipality y ON y.ars = o.municipality_ars
        WHERE o.id IN (SELECT organization_id FROM membership WHERE id = ANY (touched))
    ) texts CROSS JOIN LATERAL directory_words_of(value) AS word
    WHERE length(word) > 2
    GROUP BY word ORDER BY word
    ON CONFLICT DO NOTHING;

    INSERT INTO directory_entry AS e (membership_id, organization_id, valid_from, valid_to, topics, areas, is_everywhere,
      network_words, public_words)
    WITH office AS MATERIALIZED (
      SELECT o.id, concat_ws(' ', directory_lexemes(concat_ws(' ', o.name, o.short_name, o.umbrella), 'C'),
        directory_lexemes(concat_ws(' ', o.city, y.name), 'D')) AS words
      FROM organization o JOIN municipality y ON y.ars = o.municipality_ars
      WHERE o.status = 'active' AND o.id IN (SELECT organization_id FROM membership WHERE id = ANY (touched))
    )
    SELECT m.id, m.organization_id, m.valid_from, m.valid_to, a.topics, a.areas, a.is_everywhere,
      concat_ws(' ', o.words, f.words, directory_lexemes(a.topic, 'A'), directory_lexemes(a.note, 'B'),
        directory_name_lexemes(p.name))::tsvector,
      CASE WHEN EXISTS (SELECT 1 FROM contact c WHERE c.membership_id = m.id AND c.visibility = 'public')
        THEN concat_ws(' ', o.words, f.words)::tsvector END
    FROM membership m
    JOIN office o ON o.id = m.organization_id
    JOIN person p ON p.id = m.person_id AND p.erased_at IS NULL
    CROSS JOIN LATERAL (SELECT directory_lexemes(m.function, 'A') AS words OFFSET 0) f
    CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(DISTINCT r.topic) FILTER (WHERE r.topic IS NOT NULL), '{}') AS topics,
        coalesce(array_agg(DISTINCT r.ars_prefix) FILTER (WHERE r.ars_prefix IS NOT NULL), '{}') AS areas,
        count(*) = 0 OR bool_or(r.ars_prefix IS NULL) AS is_everywhere,
        string_agg(r.topic, ' ') AS topic, string_agg(r.note, ' ') AS note
      FROM responsibility r WHERE r.membership_id = m.id
    ) a
    WHERE m.id = ANY (touched) AND NOT is_withdrawn(m)
    ON CONFLICT (membership_id) DO UPDATE SET organization_id = excluded.organization_id, valid_from = excluded.valid_from,
      valid_to = excluded.valid_to, topics = excluded.topics, areas = excluded.areas, is_everywhere = excluded.is_everywhere,
      network_words = excluded.network_words, public_words = excluded.public_words
    WHERE (e.organization_id, e.valid_from, e.valid_to, e.topics, e.areas, e.is_everywhere, e.network_words, e.public_words)
      IS DISTINCT FROM (excluded.organization_id, excluded.valid_from, excluded.valid_to, excluded.topics, excluded.areas,
        excluded.is_everywhere, excluded.network_words, excluded.public_words);
  END $$;

-- Once for each statement, however many rows it wrote: an import or the renaming of a large organization stays one step.
CREATE FUNCTION refresh_directory_of_members() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN
    PERFORM refresh_directory(array_agg(id)) FROM touched HAVING count(*) > 0;
    RETURN NULL;
  END $$;

CREATE FUNCTION refresh_directory_of_parts() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN
    PERFORM refresh_directory(array_agg(DISTINCT membership_id)) FROM touched HAVING count(*) > 0;
    RETURN NULL;
  END $$;

CREATE FUNCTION refresh_directory_of_organizations() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN
    PERFORM refresh_directory(array_agg(m.id))
    FROM membership m JOIN touched o ON o.id = m.organization_id JOIN untouched b ON b.id = o.id
    WHERE (o.name, o.short_name, o.umbrella, o.city, o.municipality_ars, o.status)
      IS DISTINCT FROM (b.name, b.short_name, b.umbrella, b.city, b.municipality_ars, b.status)
    HAVING count(*) > 0;
    RETURN NULL;
  END $$;

CREATE FUNCTION refresh_directory_of_persons() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN
    PERFORM refresh_directory(array_agg(m.id))
    FROM membership m JOIN touched p ON p.id = m.person_id JOIN untouched b ON b.id = p.id
    WHERE (p.name, p.erased_at) IS DISTINCT FROM (b.name, b.erased_at)
    HAVING count(*) > 0;
    RETURN NULL;
  END $$;

CREATE FUNCTION refresh_directory_of_municipalities() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN
    PERFORM refresh_directory(array_agg(m.id))
    FROM membership m JOIN organization o ON o.id = m.organization_id
    JOIN touched y ON y.ars = o.municipality_ars JOIN untouched b ON b.ars = y.ars
    WHERE y.name <> b.name
    HAVING count(*) > 0;
    RETURN NULL;
  END $$;

CREATE TRIGGER membership_added AFTER INSERT ON membership REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_directory_of_members();
CREATE TRIGGER membership_changed AFTER UPDATE ON membership REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_directory_of_members();
CREATE TRIGGER contact_added AFTER INSERT ON contact REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_directory_of_parts();
CREATE TRIGGER contact_changed AFTER UPDATE ON contact REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_directory_of_parts();
CREATE TRIGGER contact_removed AFTER DELETE ON contact REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_directory_of_parts();
CREATE TRIGGER responsibility_added AFTER INSERT ON responsibility REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_directory_of_parts();
CREATE TRIGGER responsibility_changed AFTER UPDATE ON responsibility REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_directory_of_parts();
CREATE TRIGGER responsibility_removed AFTER DELETE ON responsibility REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_directory_of_parts();
CREATE TRIGGER organization_changed AFTER UPDATE ON organization
  REFERENCING NEW TABLE AS touched OLD TABLE AS untouched
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_directory_of_organizations();
CREATE TRIGGER person_changed AFTER UPDATE ON person
  REFERENCING NEW TABLE AS touched OLD TABLE AS untouched
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_directory_of_persons();
CREATE TRIGGER municipality_changed AFTER UPDATE ON municipality
  REFERENCING NEW TABLE AS touched OLD TABLE AS untouched
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_directory_of_municipalities();

SELECT refresh_directory(array_agg(id)) FROM membership HAVING count(*) > 0;
