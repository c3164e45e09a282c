import type { Language } from "@runde-tische/contracts/fields";
import { RETENTION_NAMES, type RetentionName } from "@runde-tische/contracts/retention-words";
import { Prisma } from "@runde-tische/database/client";
import { HOME_ZONE, localDay } from "../../lib/local-date.ts";
import { notOver } from "../access/periods.repository.ts";
import { RETENTION_REASONS } from "./retention-reasons.ts";

export type RetentionKind = {
  readonly kind: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly reason: Readonly<Record<Language, string>>;
  readonly days: number;
  readonly least: number;
  readonly most: number;
  /** What is past its time: rows with `at`, the moment its time began, and the `id` of what is to erase. */
  readonly due: (before: Date, now: Date) => Prisma.Sql;
} & (
  | {
      readonly erases: "rows";
      /** How many in one transaction. */
      readonly batch: number;
      readonly erase: (due: Prisma.Sql) => Prisma.Sql;
    }
  /** Each is erased as if they had asked for it. */
  | { readonly erases: "persons" }
  /** Only reported. */
  | { readonly erases: "nothing" }
);

const BATCH = 1000;
/** Ten megabytes each. */
const FILES_AT_ONCE = 20;

type Table = { from: Prisma.Sql; at: Prisma.Sql; where?: (now: Date) => Prisma.Sql; batch?: number };

/** Whole rows of one table `x`, past their time by one expression. */
const rows = ({ from, at, where = () => Prisma.sql`true`, batch = BATCH }: Table) => ({
  erases: "rows" as const,
  batch,
  due: (before: Date, now: Date) =>
    Prisma.sql`SELECT x.ctid AS id, ${at} AS at FROM ${from} x WHERE ${at} < ${before} AND ${where(now)}`,
  erase: (due: Prisma.Sql) => Prisma.sql`DELETE FROM ${from} x USING (${due}) due WHERE x.ctid = due.id`,
});

const isOver = (now: Date) => Prisma.sql`x.meeting_id IN (SELECT id FROM meeting WHERE starts_at < ${now})`;
const mailIsOver = (now: Date) => Prisma.sql`(x.meeting_id IS NULL OR ${isOver(now)})`;

const endedMembership = (before: Date) => Prisma.sql`
  SELECT m.id, m.valid_to::timestamp AT TIME ZONE ${HOME_ZONE} AS at FROM membership m WHERE m.valid_to < ${localDay(before)}::date
    AND (EXISTS (SELECT 1 FROM contact c WHERE c.membership_id = m.id)
      OR EXISTS (SELECT 1 FROM responsibility r WHERE r.membership_id = m.id))`;

const commented = (before: Date) => Prisma.sql`
  SELECT r.id, m.starts_at AS at FROM response r JOIN meeting m ON m.id = r.meeting_id
  WHERE r.comment IS NOT NULL AND m.starts_at < ${before}`;

/** Nothing and nobody refers to the person any more; those with an account decide themselves. */
const withoutRole = (now: Date) => Prisma.sql`p.erased_at IS NULL AND NOT p.is_platform_admin
  AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND ${notOver("m", localDay(now))})
  AND NOT EXISTS (SELECT 1 FROM seat_holding h WHERE h.person_id = p.id AND ${notOver("h", localDay(now))})
  AND NOT EXISTS (SELECT 1 FROM table_coordinator c WHERE c.person_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM municipality_coordinator c WHERE c.person_id = p.id AND c.ended_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM join_request j WHERE j.person_id = p.id AND j.decided_at IS NULL)`;

const lastRole = Prisma.sql`greatest(p.created_at,
  (SELECT max(m.valid_to)::timestamp FROM membership m WHERE m.person_id = p.id) AT TIME ZONE ${HOME_ZONE},
  (SELECT max(h.valid_to)::timestamp FROM seat_holding h WHERE h.person_id = p.id) AT TIME ZONE ${HOME_ZONE},
  (SELECT max(l.expires_at) FROM personal_link l WHERE l.person_id = p.id AND l.revoked_at IS NULL))`;

const lastSeen = Prisma.sql`greatest(u.created_at, (SELECT max(s.created_at) FROM auth_session s WHERE s.user_id = u.id),
  (SELECT max(c.at) FROM change c WHERE c.actor_person_id = p.id), (SELECT max(r.at) FROM response r WHERE r.person_id = p.id))`;

const refused = (before: Date) => Prisma.sql`
  SELECT o.id, o.decided_at AS at FROM organization o WHERE o.status = 'archived' AND o.decision_reason IS NOT NULL
    AND o.decided_at < ${before} AND NOT EXISTS (SELECT 1 FROM seat s WHERE s.organization_id = o.id)
    AND NOT EXISTS (SELECT 1 FROM task k WHERE k.assignee_organization_id = o.id)`;

const described = (kind: RetentionName, days: number, least: number, most: number) => ({
  kind,
  days,
  least,
  most,
  name: RETENTION_NAMES[kind],
  reason: RETENTION_REASONS[kind],
});

/** Every kind of data that does not stay for ever. A new kind is one entry here and its texts. */
export const RETENTION_KINDS: readonly RetentionKind[] = [
  {
    ...described("session", 30, 1, 90),
    ...rows({ from: Prisma.sql`auth_session`, at: Prisma.sql`x.expires_at` }),
  },
  {
    ...described("verification", 7, 1, 30),
    ...rows({ from: Prisma.sql`auth_verification`, at: Prisma.sql`x.expires_at` }),
  },
  {
    ...described("repeated-request", 1, 1, 7),
    ...rows({ from: Prisma.sql`idempotency_key`, at: Prisma.sql`x.created_at` }),
  },
  {
    ...described("kept-mail", 30, 1, 90),
    ...rows({ from: Prisma.sql`kept_mail`, at: Prisma.sql`x.at` }),
  },
  {
    ...described("sent-mail", 90, 30, 730),
    ...rows({
      from: Prisma.sql`mail`,
      at: Prisma.sql`x.created_at`,
      where: (now) => Prisma.sql`x.status IN ('sent', 'unaddressed') AND ${mailIsOver(now)}`,
    }),
  },
  {
    ...described("failed-mail", 180, 30, 730),
    ...rows({
      from: Prisma.sql`mail`,
      at: Prisma.sql`x.created_at`,
      where: (now) => Prisma.sql`x.status = 'failed' AND ${mailIsOver(now)}`,
    }),
  },
  {
    ...described("log-value", 730, 90, 3650),
    erases: "rows",
    batch: BATCH,
    due: (before) =>
      Prisma.sql`SELECT v.id, c.at FROM change_value v JOIN change c ON c.id = v.change_id WHERE c.at < ${before}`,
    erase: (due) => Prisma.sql`DELETE FROM change_value v USING (${due}) due WHERE v.id = due.id`,
  },
  {
    ...described("answer-comment", 365, 30, 3650),
    erases: "rows",
    batch: BATCH,
    due: commented,
    erase: (due) => Prisma.sql`UPDATE response r SET comment = NULL FROM (${due}) due WHERE due.id = r.id`,
  },
  {
    ...described("ended-membership", 30, 1, 365),
    erases: "rows",
    batch: BATCH,
    due: endedMembership,
    erase: (due) => Prisma.sql`
      WITH due AS (${due}),
        gone AS (DELETE FROM contact c USING due WHERE c.membership_id = due.id),
        quit AS (DELETE FROM responsibility r USING due WHERE r.membership_id = due.id)
      UPDATE membership m SET version = version + 1 FROM due WHERE due.id = m.id`,
  },
  {
    ...described("person-without-role", 180, 30, 1095),
    erases: "persons",
    due: (before, now) => Prisma.sql`
      SELECT p.id, ${lastRole} AS at FROM person p WHERE p.account_id IS NULL AND ${withoutRole(now)} AND ${lastRole} < ${before}`,
  },
  {
    ...described("ended-link", 90, 7, 730),
    ...rows({
      from: Prisma.sql`personal_link`,
      at: Prisma.sql`least(x.expires_at, x.revoked_at)`,
      where: isOver,
    }),
  },
  {
    ...described("join-request", 365, 30, 1095),
    ...rows({ from: Prisma.sql`join_request`, at: Prisma.sql`x.decided_at` }),
  },
  {
    ...described("refused-organization", 365, 90, 1095),
    erases: "rows",
    batch: BATCH,
    due: refused,
    erase: (due) => Prisma.sql`DELETE FROM organization o USING (${due}) due WHERE due.id = o.id`,
  },
  {
    ...described("unverified-account", 30, 2, 180),
    erases: "persons",
    due: (before, now) => Prisma.sql`
      SELECT p.id, u.created_at AS at FROM person p JOIN auth_user u ON u.id = p.account_id
      WHERE NOT u.email_verified AND u.created_at < ${before} AND ${withoutRole(now)}`,
  },
  {
    ...described("inactive-account", 730, 180, 3650),
    erases: "nothing",
    due: (before) => Prisma.sql`
      SELECT p.id, ${lastSeen} AS at FROM person p JOIN auth_user u ON u.id = p.account_id WHERE ${lastSeen} < ${before}`,
  },
  {
    ...described("removed-file", 30, 1, 365),
    ...rows({ from: Prisma.sql`file`, at: Prisma.sql`x.deleted_at`, batch: FILES_AT_ONCE }),
  },
  {
    ...described("unfinished-upload", 1, 1, 7),
    ...rows({
      from: Prisma.sql`file`,
      at: Prisma.sql`x.created_at`,
      where: () => Prisma.sql`x.ready_at IS NULL`,
      batch: FILES_AT_ONCE,
    }),
  },
  {
    ...described("message", 730, 90, 3650),
    ...rows({ from: Prisma.sql`message`, at: Prisma.sql`x.sent_at` }),
  },
  {
    ...described("retention-run", 730, 90, 3650),
    ...rows({ from: Prisma.sql`retention_run`, at: Prisma.sql`x.started_at` }),
  },
];
