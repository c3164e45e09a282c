-- The search finds a responsibility by the name of its own area too ("Bau Nord"): the network sees it beside the topic.
CREATE OR REPLACE FUNCTION refresh_directory(touched uuid[]) RETURNS void
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
      UNION SELECT y.name FROM responsibility r JOIN municipality y ON y.ars = r.ars_prefix WHERE r.membership_id = ANY (touched)
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
        string_agg(r.topic, ' ') AS topic, string_agg(concat_ws(' ', r.note, y.name), ' ') AS note
      FROM responsibility r LEFT JOIN municipality y ON y.ars = r.ars_prefix WHERE r.membership_id = m.id
    ) a
    WHERE m.id = ANY (touched) AND NOT is_withdrawn(m)
    ON CONFLICT (membership_id) DO UPDATE SET organization_id = excluded.organization_id, valid_from = excluded.valid_from,
      valid_to = excluded.valid_to, topics = excluded.topics, areas = excluded.areas, is_everywhere = excluded.is_everywhere,
      network_words = excluded.network_words, public_words = excluded.public_words
    WHERE (e.organization_id, e.valid_from, e.valid_to, e.topics, e.areas, e.is_everywhere, e.network_words, e.public_words)
      IS DISTINCT FROM (excluded.organization_id, excluded.valid_from, excluded.valid_to, excluded.topics, excluded.areas,
        excluded.is_everywhere, excluded.network_words, excluded.public_words);
  END $$;

CREATE OR REPLACE FUNCTION refresh_directory_of_municipalities() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN
    PERFORM refresh_directory(array_agg(named.id)) FROM (
      SELECT m.id FROM touched y JOIN untouched b ON b.ars = y.ars AND b.name <> y.name
        JOIN organization o ON o.municipality_ars = y.ars JOIN membership m ON m.organization_id = o.id
      UNION SELECT r.membership_id FROM touched y JOIN untouched b ON b.ars = y.ars AND b.name <> y.name
        JOIN responsibility r ON r.ars_prefix = y.ars
    ) named
    HAVING count(*) > 0;
    RETURN NULL;
  END $$;

SELECT refresh_directory(array_agg(DISTINCT membership_id)) FROM responsibility WHERE ars_prefix IS NOT NULL HAVING count(*) > 0;
