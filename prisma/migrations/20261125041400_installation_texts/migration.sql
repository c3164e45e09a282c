-- AlterTable
ALTER TABLE "legal_text" ALTER COLUMN "municipality_ars" DROP NOT NULL;

-- Null is no value to the unique index of municipality and page.
CREATE UNIQUE INDEX "legal_text_of_installation" ON "legal_text"("page") WHERE "municipality_ars" IS NULL;
