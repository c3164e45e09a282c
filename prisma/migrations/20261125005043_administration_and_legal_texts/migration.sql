-- CreateEnum
CREATE TYPE "legal_page" AS ENUM ('imprint', 'privacy', 'accessibility');

-- AlterTable
ALTER TABLE "installation" ADD COLUMN     "backed_up_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "legal_text" (
    "id" UUID NOT NULL,
    "municipality_ars" TEXT NOT NULL,
    "page" "legal_page" NOT NULL,
    "text" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "legal_text_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "legal_text_municipality_ars_page_key" ON "legal_text"("municipality_ars", "page");

-- CreateIndex
CREATE INDEX "change_actor_person_id_id_idx" ON "change"("actor_person_id", "id");

-- CreateIndex
CREATE INDEX "change_kind_id_idx" ON "change"("kind", "id");

-- AddForeignKey
ALTER TABLE "legal_text" ADD CONSTRAINT "legal_text_municipality_ars_fkey" FOREIGN KEY ("municipality_ars") REFERENCES "municipality"("ars") ON DELETE RESTRICT ON UPDATE CASCADE;
