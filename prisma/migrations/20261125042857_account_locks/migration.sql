-- AlterTable
ALTER TABLE "person" ADD COLUMN     "lock_reason" TEXT,
ADD COLUMN     "locked_at" TIMESTAMPTZ(3);
