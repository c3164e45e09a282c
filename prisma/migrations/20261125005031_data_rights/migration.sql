-- CreateEnum
CREATE TYPE "legal_regime" AS ENUM ('dsgvo', 'dsgekd', 'kdg');

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "legal_regime" "legal_regime";

-- CreateTable
CREATE TABLE "retention_period" (
    "kind" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID,

    CONSTRAINT "retention_period_pkey" PRIMARY KEY ("kind")
);

-- CreateTable
CREATE TABLE "retention_run" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "started_by_id" UUID,
    "report" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "retention_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "retention_run_started_at_idx" ON "retention_run"("started_at");
