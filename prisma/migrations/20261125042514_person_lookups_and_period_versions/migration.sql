-- AlterTable
ALTER TABLE "retention_period" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "mail_person_id_idx" ON "mail"("person_id");

-- CreateIndex
CREATE INDEX "response_person_id_at_idx" ON "response"("person_id", "at");
