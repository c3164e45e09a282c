-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "imported_at" TIMESTAMPTZ(3);
