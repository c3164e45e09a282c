-- CreateEnum
CREATE TYPE "file_audience" AS ENUM ('public', 'seats');

-- CreateTable
CREATE TABLE "file" (
    "id" UUID NOT NULL,
    "table_id" UUID NOT NULL,
    "meeting_id" UUID,
    "agenda_item_id" UUID,
    "task_id" UUID,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL DEFAULT '',
    "size" INTEGER NOT NULL DEFAULT 0,
    "sha256" TEXT NOT NULL DEFAULT '',
    "audience" "file_audience" NOT NULL DEFAULT 'public',
    "metadata_removed" BOOLEAN NOT NULL DEFAULT false,
    "uploaded_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ready_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file_chunk" (
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "file_chunk_pkey" PRIMARY KEY ("file_id","position")
);

-- CreateIndex
CREATE INDEX "file_table_id_idx" ON "file"("table_id");

-- CreateIndex
CREATE INDEX "file_meeting_id_idx" ON "file"("meeting_id");

-- CreateIndex
CREATE INDEX "file_agenda_item_id_idx" ON "file"("agenda_item_id");

-- CreateIndex
CREATE INDEX "file_task_id_idx" ON "file"("task_id");

-- AddForeignKey
ALTER TABLE "file" ADD CONSTRAINT "file_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "round_table"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file" ADD CONSTRAINT "file_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file" ADD CONSTRAINT "file_agenda_item_id_fkey" FOREIGN KEY ("agenda_item_id") REFERENCES "agenda_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file" ADD CONSTRAINT "file_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file_chunk" ADD CONSTRAINT "file_chunk_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE file ADD CONSTRAINT file_one_place CHECK (num_nonnulls(meeting_id, agenda_item_id, task_id) <= 1);
-- What is uploaded is compressed already; trying again costs time for nothing.
ALTER TABLE file_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
