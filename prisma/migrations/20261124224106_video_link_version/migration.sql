-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "online_version" INTEGER NOT NULL DEFAULT 0;
