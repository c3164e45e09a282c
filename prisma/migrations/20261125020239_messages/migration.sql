-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "table_id" UUID NOT NULL,
    "meeting_id" UUID,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "group" "seat_group",
    "only_unanswered" BOOLEAN NOT NULL DEFAULT false,
    "sent_by_id" UUID,
    "recipient_count" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "message_table_id_id_idx" ON "message"("table_id", "id");

-- CreateIndex
CREATE INDEX "message_meeting_id_idx" ON "message"("meeting_id");

-- CreateIndex
CREATE INDEX "mail_subject_id_idx" ON "mail"("subject_id");

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "round_table"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;
