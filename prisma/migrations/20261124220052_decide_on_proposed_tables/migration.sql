-- AlterEnum
ALTER TYPE "table_status" ADD VALUE 'refused';

-- AlterTable
ALTER TABLE "round_table" ADD COLUMN     "decision_reason" TEXT;
