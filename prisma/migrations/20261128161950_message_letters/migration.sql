-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "posted_at" TIMESTAMPTZ(3);
