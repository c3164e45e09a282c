-- Entries written many at once had no list at all. Nothing that was recorded is altered by giving them an empty one.
ALTER TABLE "change" DISABLE TRIGGER change_append_only;
UPDATE "change" SET "fields" = '{}' WHERE "fields" IS NULL;
ALTER TABLE "change" ENABLE TRIGGER change_append_only;

-- AlterTable
ALTER TABLE "change" ALTER COLUMN "fields" SET DEFAULT ARRAY[]::TEXT[],
  ALTER COLUMN "fields" SET NOT NULL;
