-- CreateTable
CREATE TABLE "letter" (
    "link_id" UUID NOT NULL,
    "generation" INTEGER NOT NULL,
    "code_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "posted_at" TIMESTAMPTZ(3),

    CONSTRAINT "letter_pkey" PRIMARY KEY ("link_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "letter_code_hash_key" ON "letter"("code_hash");

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "personal_link"("id") ON DELETE CASCADE ON UPDATE CASCADE;
