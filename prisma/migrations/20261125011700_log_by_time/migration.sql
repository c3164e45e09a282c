-- CreateIndex
CREATE INDEX "change_at_id_idx" ON "change"("at", "id");
