-- AlterTable
ALTER TABLE "round_table" ADD COLUMN     "storage_megabytes" INTEGER NOT NULL DEFAULT 500;
