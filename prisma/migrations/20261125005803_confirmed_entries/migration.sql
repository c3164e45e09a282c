-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "confirm_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "entry_generation" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "told_at" TIMESTAMPTZ(3),
ADD COLUMN     "unreachable_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);
