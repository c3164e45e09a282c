-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "agenda_part" AS ENUM ('public', 'internal');

-- CreateEnum
CREATE TYPE "agenda_item_kind" AS ENUM ('information', 'discussion', 'decision');

-- CreateEnum
CREATE TYPE "mail_status" AS ENUM ('queued', 'sent', 'failed', 'unaddressed');

-- CreateEnum
CREATE TYPE "meeting_state" AS ENUM ('draft', 'running', 'closed', 'cancelled');

-- CreateEnum
CREATE TYPE "membership_role" AS ENUM ('admin', 'member');

-- CreateEnum
CREATE TYPE "contact_kind" AS ENUM ('mail', 'phone', 'mobile', 'address');

-- CreateEnum
CREATE TYPE "contact_visibility" AS ENUM ('internal', 'network', 'public');

-- CreateEnum
CREATE TYPE "municipality_level" AS ENUM ('state', 'county', 'union', 'municipality');

-- CreateEnum
CREATE TYPE "organization_kind" AS ENUM ('association', 'authority', 'cooperative', 'initiative', 'migrants', 'council', 'religious', 'school', 'company');

-- CreateEnum
CREATE TYPE "umbrella" AS ENUM ('diakonie', 'caritas', 'awo', 'drk', 'paritaet', 'zwst');

-- CreateEnum
CREATE TYPE "organization_status" AS ENUM ('pending', 'active', 'archived');

-- CreateEnum
CREATE TYPE "language" AS ENUM ('de', 'en');

-- CreateEnum
CREATE TYPE "answer" AS ENUM ('yes', 'no', 'maybe');

-- CreateEnum
CREATE TYPE "response_channel" AS ENUM ('link', 'app', 'calendar', 'recorded');

-- CreateEnum
CREATE TYPE "table_visibility" AS ENUM ('public', 'network', 'closed');

-- CreateEnum
CREATE TYPE "table_status" AS ENUM ('proposed', 'active', 'archived');

-- CreateEnum
CREATE TYPE "decision_rule" AS ENUM ('consent', 'majority', 'twothirds');

-- CreateEnum
CREATE TYPE "deputising" AS ENUM ('named', 'organization');

-- CreateEnum
CREATE TYPE "seat_group" AS ENUM ('municipality', 'welfare', 'citizens', 'partner');

-- CreateEnum
CREATE TYPE "seat_role" AS ENUM ('chair', 'moderator', 'member', 'guest');

-- CreateEnum
CREATE TYPE "holding_role" AS ENUM ('delegate', 'deputy');

-- CreateEnum
CREATE TYPE "task_status" AS ENUM ('open', 'progress', 'done', 'dropped');

-- CreateTable
CREATE TABLE "auth_user" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "two_factor_enabled" BOOLEAN DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "second_factor_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_account" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_two_factor" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failed_verification_count" INTEGER DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "auth_two_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "id" UUID NOT NULL,
    "table_id" UUID NOT NULL,
    "meeting_id" UUID,
    "part" "agenda_part" NOT NULL DEFAULT 'public',
    "kind" "agenda_item_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "duration_minutes" INTEGER NOT NULL,
    "presenter" TEXT,
    "presenter_seat_id" UUID,
    "rank" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_item_guest" (
    "agenda_item_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,

    CONSTRAINT "agenda_item_guest_pkey" PRIMARY KEY ("agenda_item_id","seat_id")
);

-- CreateTable
CREATE TABLE "change" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_kind" TEXT NOT NULL,
    "actor_person_id" UUID,
    "actor_link_id" UUID,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "table_id" UUID,
    "meeting_id" UUID,
    "organization_id" UUID,
    "fields" TEXT[],
    "is_internal" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_value" (
    "id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,

    CONSTRAINT "change_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "first_admin_at" TIMESTAMPTZ(3),

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "actor" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "status" INTEGER,
    "response" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor","route","key")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID,
    "account_id" UUID,
    "meeting_id" UUID,
    "link_id" UUID,
    "subject_id" UUID,
    "sealed" TEXT,
    "status" "mail_status" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kept_mail" (
    "mail_id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "calendar" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kept_mail_pkey" PRIMARY KEY ("mail_id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "table_id" UUID NOT NULL,
    "number" INTEGER,
    "title" TEXT,
    "state" "meeting_state" NOT NULL DEFAULT 'draft',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "duration_minutes" INTEGER NOT NULL,
    "place" TEXT,
    "address" TEXT,
    "online_url" TEXT,
    "access" TEXT[],
    "access_note" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "invited_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_guest" (
    "meeting_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,

    CONSTRAINT "meeting_guest_pkey" PRIMARY KEY ("meeting_id","seat_id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "function" TEXT NOT NULL,
    "role" "membership_role" NOT NULL DEFAULT 'member',
    "valid_from" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "valid_to" DATE,
    "confirmed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "kind" "contact_kind" NOT NULL,
    "value" TEXT NOT NULL,
    "visibility" "contact_visibility" NOT NULL DEFAULT 'internal',

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "responsibility" (
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "ars_prefix" TEXT,
    "note" TEXT,

    CONSTRAINT "responsibility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipality" (
    "ars" TEXT NOT NULL,
    "level" "municipality_level" NOT NULL,
    "parent_ars" TEXT,
    "name" TEXT NOT NULL,
    "district" TEXT,
    "state" TEXT NOT NULL,
    "postcode" TEXT,
    "population" INTEGER,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "source" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("ars")
);

-- CreateTable
CREATE TABLE "municipality_coordinator" (
    "id" UUID NOT NULL,
    "municipality_ars" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "appointed_by_id" UUID,
    "appointed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "municipality_coordinator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT,
    "kind" "organization_kind" NOT NULL,
    "umbrella" "umbrella",
    "municipality_ars" TEXT NOT NULL,
    "street" TEXT,
    "postcode" TEXT,
    "city" TEXT,
    "website" TEXT,
    "mail" TEXT,
    "phone" TEXT,
    "about" TEXT,
    "status" "organization_status" NOT NULL DEFAULT 'pending',
    "registered_by_id" UUID,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_area" (
    "organization_id" UUID NOT NULL,
    "ars_prefix" TEXT NOT NULL,

    CONSTRAINT "service_area_pkey" PRIMARY KEY ("organization_id","ars_prefix")
);

-- CreateTable
CREATE TABLE "join_request" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "accepted" BOOLEAN,

    CONSTRAINT "join_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "personal_link" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "holding_role" NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "personal_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_device" (
    "id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "code_hash" TEXT,
    "code_sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "confirmed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "link_device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT,
    "mail" TEXT,
    "phone" TEXT,
    "language" "language" NOT NULL DEFAULT 'de',
    "account_id" UUID,
    "is_platform_admin" BOOLEAN NOT NULL DEFAULT false,
    "erased_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "response" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "answer" "answer" NOT NULL,
    "comment" TEXT,
    "channel" "response_channel" NOT NULL,
    "recorded_by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round_table" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "topics" TEXT[],
    "municipality_ars" TEXT NOT NULL,
    "visibility" "table_visibility" NOT NULL DEFAULT 'network',
    "status" "table_status" NOT NULL DEFAULT 'active',
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Berlin',
    "group_labels" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "notice_days" INTEGER NOT NULL DEFAULT 14,
    "paper_days" INTEGER NOT NULL DEFAULT 7,
    "quorum_percent" INTEGER NOT NULL DEFAULT 50,
    "quorum_per_group" INTEGER,
    "decision_rule" "decision_rule" NOT NULL DEFAULT 'consent',
    "deputising" "deputising" NOT NULL DEFAULT 'named',
    "objection_days" INTEGER NOT NULL DEFAULT 14,
    "public_attendance" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "round_table_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "table_coordinator" (
    "table_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "appointed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "table_coordinator_pkey" PRIMARY KEY ("table_id","person_id")
);

-- CreateTable
CREATE TABLE "closed_access" (
    "id" UUID NOT NULL,
    "table_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "closed_access_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat" (
    "id" UUID NOT NULL,
    "table_id" UUID NOT NULL,
    "organization_id" UUID,
    "group" "seat_group" NOT NULL,
    "role" "seat_role" NOT NULL DEFAULT 'member',
    "has_vote" BOOLEAN NOT NULL DEFAULT true,
    "position" INTEGER NOT NULL DEFAULT 0,
    "valid_from" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "valid_to" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat_holding" (
    "id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "holding_role" NOT NULL,
    "valid_from" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "valid_to" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seat_holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "table_id" UUID NOT NULL,
    "meeting_id" UUID,
    "agenda_item_id" UUID,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "part" "agenda_part" NOT NULL DEFAULT 'public',
    "assignee_seat_id" UUID,
    "assignee_person_id" UUID,
    "assignee_organization_id" UUID,
    "due_on" DATE,
    "status" "task_status" NOT NULL DEFAULT 'open',
    "finished_at" TIMESTAMPTZ(3),
    "finished_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "auth_user_email_key" ON "auth_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "auth_session_token_key" ON "auth_session"("token");

-- CreateIndex
CREATE INDEX "auth_session_user_id_idx" ON "auth_session"("user_id");

-- CreateIndex
CREATE INDEX "auth_account_user_id_idx" ON "auth_account"("user_id");

-- CreateIndex
CREATE INDEX "auth_verification_identifier_idx" ON "auth_verification"("identifier");

-- CreateIndex
CREATE INDEX "auth_two_factor_user_id_idx" ON "auth_two_factor"("user_id");

-- CreateIndex
CREATE INDEX "auth_two_factor_secret_idx" ON "auth_two_factor"("secret");

-- CreateIndex
CREATE INDEX "agenda_item_meeting_id_part_rank_idx" ON "agenda_item"("meeting_id", "part", "rank");

-- CreateIndex
CREATE INDEX "agenda_item_table_id_idx" ON "agenda_item"("table_id");

-- CreateIndex
CREATE INDEX "agenda_item_guest_seat_id_idx" ON "agenda_item_guest"("seat_id");

-- CreateIndex
CREATE INDEX "change_subject_id_id_idx" ON "change"("subject_id", "id");

-- CreateIndex
CREATE INDEX "change_table_id_id_idx" ON "change"("table_id", "id");

-- CreateIndex
CREATE INDEX "change_organization_id_id_idx" ON "change"("organization_id", "id");

-- CreateIndex
CREATE INDEX "change_value_change_id_idx" ON "change_value"("change_id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "mail_meeting_id_idx" ON "mail"("meeting_id");

-- CreateIndex
CREATE INDEX "mail_link_id_idx" ON "mail"("link_id");

-- CreateIndex
CREATE INDEX "mail_status_due_at_idx" ON "mail"("status", "due_at");

-- CreateIndex
CREATE INDEX "kept_mail_at_idx" ON "kept_mail"("at");

-- CreateIndex
CREATE INDEX "meeting_starts_at_idx" ON "meeting"("starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_table_id_number_key" ON "meeting"("table_id", "number");

-- CreateIndex
CREATE INDEX "meeting_guest_seat_id_idx" ON "meeting_guest"("seat_id");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE INDEX "membership_organization_id_idx" ON "membership"("organization_id");

-- CreateIndex
CREATE INDEX "contact_membership_id_idx" ON "contact"("membership_id");

-- CreateIndex
CREATE INDEX "responsibility_membership_id_idx" ON "responsibility"("membership_id");

-- CreateIndex
CREATE INDEX "municipality_parent_ars_idx" ON "municipality"("parent_ars");

-- CreateIndex
CREATE INDEX "municipality_coordinator_person_id_idx" ON "municipality_coordinator"("person_id");

-- CreateIndex
CREATE INDEX "municipality_coordinator_municipality_ars_idx" ON "municipality_coordinator"("municipality_ars");

-- CreateIndex
CREATE INDEX "organization_municipality_ars_idx" ON "organization"("municipality_ars");

-- CreateIndex
CREATE INDEX "organization_status_idx" ON "organization"("status");

-- CreateIndex
CREATE INDEX "service_area_ars_prefix_idx" ON "service_area"("ars_prefix");

-- CreateIndex
CREATE INDEX "join_request_organization_id_idx" ON "join_request"("organization_id");

-- CreateIndex
CREATE INDEX "personal_link_person_id_idx" ON "personal_link"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "personal_link_meeting_id_seat_id_person_id_key" ON "personal_link"("meeting_id", "seat_id", "person_id");

-- CreateIndex
CREATE INDEX "link_device_link_id_idx" ON "link_device"("link_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_account_id_key" ON "person"("account_id");

-- CreateIndex
CREATE INDEX "response_meeting_id_seat_id_person_id_id_idx" ON "response"("meeting_id", "seat_id", "person_id", "id");

-- CreateIndex
CREATE INDEX "round_table_municipality_ars_idx" ON "round_table"("municipality_ars");

-- CreateIndex
CREATE INDEX "round_table_visibility_status_idx" ON "round_table"("visibility", "status");

-- CreateIndex
CREATE INDEX "table_coordinator_person_id_idx" ON "table_coordinator"("person_id");

-- CreateIndex
CREATE INDEX "closed_access_table_id_person_id_idx" ON "closed_access"("table_id", "person_id");

-- CreateIndex
CREATE INDEX "seat_table_id_idx" ON "seat"("table_id");

-- CreateIndex
CREATE INDEX "seat_organization_id_idx" ON "seat"("organization_id");

-- CreateIndex
CREATE INDEX "seat_holding_seat_id_idx" ON "seat_holding"("seat_id");

-- CreateIndex
CREATE INDEX "seat_holding_person_id_idx" ON "seat_holding"("person_id");

-- CreateIndex
CREATE INDEX "task_table_id_status_idx" ON "task"("table_id", "status");

-- CreateIndex
CREATE INDEX "task_assignee_seat_id_idx" ON "task"("assignee_seat_id");

-- CreateIndex
CREATE INDEX "task_assignee_person_id_idx" ON "task"("assignee_person_id");

-- CreateIndex
CREATE INDEX "task_assignee_organization_id_idx" ON "task"("assignee_organization_id");

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_two_factor" ADD CONSTRAINT "auth_two_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "round_table"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_presenter_seat_id_fkey" FOREIGN KEY ("presenter_seat_id") REFERENCES "seat"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item_guest" ADD CONSTRAINT "agenda_item_guest_agenda_item_id_fkey" FOREIGN KEY ("agenda_item_id") REFERENCES "agenda_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item_guest" ADD CONSTRAINT "agenda_item_guest_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_value" ADD CONSTRAINT "change_value_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_mail" ADD CONSTRAINT "kept_mail_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "round_table"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_guest" ADD CONSTRAINT "meeting_guest_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_guest" ADD CONSTRAINT "meeting_guest_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responsibility" ADD CONSTRAINT "responsibility_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipality_coordinator" ADD CONSTRAINT "municipality_coordinator_municipality_ars_fkey" FOREIGN KEY ("municipality_ars") REFERENCES "municipality"("ars") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipality_coordinator" ADD CONSTRAINT "municipality_coordinator_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_municipality_ars_fkey" FOREIGN KEY ("municipality_ars") REFERENCES "municipality"("ars") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_area" ADD CONSTRAINT "service_area_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "personal_link" ADD CONSTRAINT "personal_link_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "personal_link" ADD CONSTRAINT "personal_link_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "personal_link" ADD CONSTRAINT "personal_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_device" ADD CONSTRAINT "link_device_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "personal_link"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "auth_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_table" ADD CONSTRAINT "round_table_municipality_ars_fkey" FOREIGN KEY ("municipality_ars") REFERENCES "municipality"("ars") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "table_coordinator" ADD CONSTRAINT "table_coordinator_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "round_table"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "table_coordinator" ADD CONSTRAINT "table_coordinator_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closed_access" ADD CONSTRAINT "closed_access_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "round_table"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closed_access" ADD CONSTRAINT "closed_access_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "round_table"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_holding" ADD CONSTRAINT "seat_holding_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_holding" ADD CONSTRAINT "seat_holding_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "round_table"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_agenda_item_id_fkey" FOREIGN KEY ("agenda_item_id") REFERENCES "agenda_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_assignee_seat_id_fkey" FOREIGN KEY ("assignee_seat_id") REFERENCES "seat"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_assignee_person_id_fkey" FOREIGN KEY ("assignee_person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_assignee_organization_id_fkey" FOREIGN KEY ("assignee_organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;
