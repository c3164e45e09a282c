-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "data_protection_contact" TEXT;
