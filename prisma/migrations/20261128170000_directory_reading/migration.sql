-- Always true, and as dear as a look at the words of one entry. PostgreSQL takes that for no dearer than to compare two numbers, and
-- where a question may find many entries it would look at each of the directory instead of asking the index.
CREATE FUNCTION directory_reading(words tsvector) RETURNS boolean
  LANGUAGE plpgsql IMMUTABLE COST 100
  AS $$ BEGIN RETURN true; END $$;
