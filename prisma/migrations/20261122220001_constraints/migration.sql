-- What Prisma's schema language cannot say.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- Fractional keys are ordered bytewise.
ALTER TABLE agenda_item ALTER COLUMN rank TYPE text COLLATE "C";

-- A seat has one delegate a day, and nobody holds it twice on the same day.
ALTER TABLE seat_holding
  ADD CONSTRAINT seat_holding_days CHECK (valid_to IS NULL OR valid_to >= valid_from - 1),
  ADD CONSTRAINT seat_holding_one_delegate
    EXCLUDE USING gist (seat_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
    WHERE (role = 'delegate' AND (valid_to IS NULL OR valid_to >= valid_from)),
  ADD CONSTRAINT seat_holding_person_once
    EXCLUDE USING gist (seat_id WITH =, person_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
    WHERE (valid_to IS NULL OR valid_to >= valid_from);

ALTER TABLE seat ADD CONSTRAINT seat_days CHECK (valid_to IS NULL OR valid_to >= valid_from - 1);

-- A person is a member of an organization once at a time.
ALTER TABLE membership
  ADD CONSTRAINT membership_days CHECK (valid_to IS NULL OR valid_to >= valid_from - 1),
  ADD CONSTRAINT membership_once
    EXCLUDE USING gist (organization_id WITH =, person_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
    WHERE (valid_to IS NULL OR valid_to >= valid_from);

CREATE UNIQUE INDEX municipality_coordinator_once ON municipality_coordinator (municipality_ars, person_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX join_request_once ON join_request (organization_id, person_id) WHERE decided_at IS NULL;

ALTER TABLE task ADD CONSTRAINT task_one_assignee
  CHECK (num_nonnulls(assignee_seat_id, assignee_person_id, assignee_organization_id) = 1);
ALTER TABLE meeting ADD CONSTRAINT meeting_published_has_number CHECK (published_at IS NULL OR number IS NOT NULL);
ALTER TABLE installation ADD CONSTRAINT installation_one_row CHECK (id = 1);

-- An umlaut-proof, immutable form of a name for comparing and searching.
CREATE FUNCTION plain_text(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;

CREATE INDEX municipality_name_search ON municipality USING gin (plain_text(name) gin_trgm_ops);
CREATE INDEX organization_name_search ON organization USING gin (plain_text(name) gin_trgm_ops);

-- The log is appended to, never changed; erasable values stand in change_value.
CREATE FUNCTION refuse_change() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'the log is append-only'; END $$;

CREATE TRIGGER change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "change"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
