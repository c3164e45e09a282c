import type { LegalRegime } from "@runde-tische/contracts/legal-regimes";
import type { Umbrella } from "@runde-tische/contracts/organizations";
import { type Db, Prisma } from "@runde-tische/database/client";
import { notOver } from "../access/periods.repository.ts";
import type { EntryScope } from "../entries/entries.policy.ts";

export type Cell = string | number | boolean | null | Date | string[];
export type Row = Readonly<Record<string, Cell>>;

type Who = { person: Prisma.Sql; account: Prisma.Sql };

type Section = {
  readonly name: string;
  /** The columns that refer to a person and are answered here, as "table.column". */
  readonly covers: readonly string[];
  readonly rows: (who: Who) => Prisma.Sql;
};

/** Latest first; whoever has more of a kind is told that the oldest are missing. */
export const MOST_ROWS = 20_000;

const meeting = Prisma.sql`JOIN meeting m ON m.id = x.meeting_id JOIN round_table t ON t.id = m.table_id`;

const membershipRows = (where: Prisma.Sql) => Prisma.sql`
  SELECT o.name AS organization, x.function, x.role::text, x.valid_from::text AS "validFrom", x.valid_to::text AS "validTo",
    x.created_at AS "createdAt", x.imported_at AS "importedAt", x.told_at AS "toldAt", x.confirm_asked_at AS "askedAt",
    x.confirmed_at AS "confirmedAt", x.withdrawn_at AS "withdrawnAt", x.unreachable_at AS "unreachableAt"
  FROM membership x JOIN organization o ON o.id = x.organization_id WHERE ${where} ORDER BY x.id DESC`;

const contactRows = (where: Prisma.Sql) => Prisma.sql`
  SELECT o.name AS organization, c.kind::text, c.value, c.visibility::text
  FROM contact c JOIN membership x ON x.id = c.membership_id JOIN organization o ON o.id = x.organization_id
  WHERE ${where} ORDER BY c.id DESC`;

const responsibilityRows = (where: Prisma.Sql) => Prisma.sql`
  SELECT o.name AS organization, r.topic, u.name AS area, r.note
  FROM responsibility r JOIN membership x ON x.id = r.membership_id JOIN organization o ON o.id = x.organization_id
  LEFT JOIN municipality u ON u.ars = r.ars_prefix WHERE ${where} ORDER BY r.id DESC`;

/** All that is stored about a person: each section a query, so that a new table is one entry. */
export const SECTIONS: readonly Section[] = [
  {
    name: "person",
    covers: [],
    rows: ({ person }) => Prisma.sql`
      SELECT name, mail, phone, language::text, is_platform_admin AS "isPlatformAdmin",
        locked_at AS "lockedAt", lock_reason AS "lockReason", created_at AS "createdAt"
      FROM person WHERE id = ${person}`,
  },
  {
    name: "account",
    covers: ["person.account_id", "auth_two_factor.user_id"],
    rows: ({ account }) => Prisma.sql`
      SELECT email AS mail, email_verified AS "isMailVerified", coalesce(two_factor_enabled, false) AS "hasSecondFactor",
        created_at AS "createdAt" FROM auth_user WHERE id = ${account}`,
  },
  {
    name: "signInWays",
    covers: ["auth_account.user_id"],
    rows: ({ account }) => Prisma.sql`
      SELECT provider_id AS provider, created_at AS "createdAt" FROM auth_account WHERE user_id = ${account}
      ORDER BY created_at DESC`,
  },
  {
    name: "sessions",
    covers: ["auth_session.user_id"],
    rows: ({ account }) => Prisma.sql`
      SELECT created_at AS "createdAt", expires_at AS "expiresAt", second_factor_at AS "secondFactorAt"
      FROM auth_session WHERE user_id = ${account} ORDER BY created_at DESC`,
  },
  {
    name: "memberships",
    covers: ["membership.person_id"],
    rows: ({ person }) => membershipRows(Prisma.sql`x.person_id = ${person}`),
  },
  {
    name: "contacts",
    covers: [],
    rows: ({ person }) => contactRows(Prisma.sql`x.person_id = ${person}`),
  },
  {
    name: "responsibilities",
    covers: [],
    rows: ({ person }) => responsibilityRows(Prisma.sql`x.person_id = ${person}`),
  },
  {
    name: "joinRequests",
    covers: ["join_request.person_id"],
    rows: ({ person }) => Prisma.sql`
      SELECT o.name AS organization, x.created_at AS "createdAt", x.decided_at AS "decidedAt", x.accepted
      FROM join_request x JOIN organization o ON o.id = x.organization_id WHERE x.person_id = ${person} ORDER BY x.id DESC`,
  },
  {
    name: "seats",
    covers: ["seat_holding.person_id"],
    rows: ({ person }) => Prisma.sql`
      SELECT t.title AS "roundTable", o.name AS organization, x.role::text, x.valid_from::text AS "validFrom",
        x.valid_to::text AS "validTo", x.created_at AS "createdAt"
      FROM seat_holding x JOIN seat s ON s.id = x.seat_id JOIN round_table t ON t.id = s.table_id
      LEFT JOIN organization o ON o.id = s.organization_id WHERE x.person_id = ${person} ORDER BY x.id DESC`,
  },
  {
    name: "answers",
    covers: ["response.person_id"],
    rows: ({ person }) => Prisma.sql`
      SELECT t.title AS "roundTable", m.starts_at AS meeting, x.answer::text, x.comment, x.channel::text, x.at
      FROM response x ${meeting} WHERE x.person_id = ${person} ORDER BY x.id DESC`,
  },
  {
    name: "recordedAnswers",
    covers: ["response.recorded_by_id"],
    rows: ({ person }) => Prisma.sql`
      SELECT t.title AS "roundTable", m.starts_at AS meeting, x.at
      FROM response x ${meeting} WHERE x.recorded_by_id = ${person} ORDER BY x.id DESC`,
  },
  {
    name: "tasks",
    covers: ["task.assignee_person_id", "task.created_by_id", "task.finished_by_id"],
    // Of a task that was only finished, the title may have become internal since.
    rows: ({ person }) => Prisma.sql`
      SELECT t.title AS "roundTable",
        CASE WHEN x.assignee_person_id = ${person} OR x.created_by_id = ${person} THEN x.title END AS title,
        coalesce(x.assignee_person_id = ${person}, false) AS "isAssigned", coalesce(x.created_by_id = ${person}, false) AS "isCreated",
        coalesce(x.finished_by_id = ${person}, false) AS "isFinished", x.status::text, x.due_on::text AS "dueOn",
        x.created_at AS "createdAt", x.finished_at AS "finishedAt"
      FROM task x JOIN round_table t ON t.id = x.table_id
      WHERE ${person} IN (x.assignee_person_id, x.created_by_id, x.finished_by_id) ORDER BY x.id DESC`,
  },
  {
    name: "files",
    covers: ["file.uploaded_by_id"],
    rows: ({ person }) => Prisma.sql`
      SELECT t.title AS "roundTable", x.name, x.created_at AS "createdAt"
      FROM file x JOIN round_table t ON t.id = x.table_id WHERE x.uploaded_by_id = ${person} ORDER BY x.created_at DESC`,
  },
  {
    name: "messages",
    covers: ["message.sent_by_id"],
    rows: ({ person }) => Prisma.sql`
      SELECT t.title AS "roundTable", x.subject, x.text, x.sent_at AS "sentAt"
      FROM message x JOIN round_table t ON t.id = x.table_id WHERE x.sent_by_id = ${person} ORDER BY x.id DESC`,
  },
  {
    name: "personalLinks",
    covers: ["personal_link.person_id"],
    rows: ({ person }) => Prisma.sql`
      SELECT t.title AS "roundTable", m.starts_at AS meeting, x.role::text, x.created_at AS "createdAt", x.expires_at AS "expiresAt",
        x.revoked_at AS "revokedAt", (SELECT min(d.created_at) FROM link_device d WHERE d.link_id = x.id) AS "openedAt"
      FROM personal_link x ${meeting} WHERE x.person_id = ${person} ORDER BY x.id DESC`,
  },
  {
    name: "letters",
    covers: [],
    rows: ({ person }) => Prisma.sql`
      SELECT t.title AS "roundTable", m.starts_at AS meeting, b.created_at AS "createdAt", b.posted_at AS "postedAt"
      FROM letter b JOIN personal_link x ON x.id = b.link_id ${meeting} WHERE x.person_id = ${person} ORDER BY b.created_at DESC`,
  },
  {
    name: "calendarFeed",
    covers: ["calendar_feed.person_id"],
    rows: ({ person }) =>
      Prisma.sql`SELECT x.created_at AS "createdAt" FROM calendar_feed x WHERE x.person_id = ${person}`,
  },
  {
    name: "mails",
    covers: ["mail.person_id", "mail.account_id"],
    rows: ({ person, account }) => Prisma.sql`
      SELECT x.kind AS about, x.status::text, x.created_at AS "createdAt", x.sent_at AS "sentAt", x.posted_at AS "postedAt"
      FROM mail x WHERE x.person_id = ${person} OR x.account_id = ${account} ORDER BY x.created_at DESC, x.id DESC`,
  },
  {
    name: "coordination",
    covers: ["municipality_coordinator.person_id", "table_coordinator.person_id"],
    rows: ({ person }) => Prisma.sql`
      SELECT u.name AS place, x.appointed_at AS "createdAt", x.ended_at AS "endedAt"
      FROM municipality_coordinator x JOIN municipality u ON u.ars = x.municipality_ars WHERE x.person_id = ${person}
      UNION ALL SELECT t.title, c.appointed_at, NULL
      FROM table_coordinator c JOIN round_table t ON t.id = c.table_id WHERE c.person_id = ${person} ORDER BY 2 DESC`,
  },
  {
    name: "decisions",
    covers: [
      "organization.registered_by_id",
      "organization.decided_by_id",
      "join_request.decided_by_id",
      "municipality_coordinator.appointed_by_id",
      "retention_period.changed_by_id",
      "retention_run.started_by_id",
    ],
    rows: ({ person }) => Prisma.sql`
      SELECT 'organization-registered' AS decision, name AS place, NULL AS period, created_at AS at
        FROM organization WHERE registered_by_id = ${person}
      UNION ALL SELECT 'organization-decided', name, NULL, decided_at FROM organization WHERE decided_by_id = ${person}
      UNION ALL SELECT 'join-request-decided', o.name, NULL, x.decided_at
        FROM join_request x JOIN organization o ON o.id = x.organization_id WHERE x.decided_by_id = ${person}
      UNION ALL SELECT 'coordinator-appointed', u.name, NULL, x.appointed_at
        FROM municipality_coordinator x JOIN municipality u ON u.ars = x.municipality_ars WHERE x.appointed_by_id = ${person}
      UNION ALL SELECT 'retention-period-changed', NULL, kind, changed_at FROM retention_period WHERE changed_by_id = ${person}
      UNION ALL SELECT 'retention-run-started', NULL, NULL, started_at FROM retention_run WHERE started_by_id = ${person}
      ORDER BY 4 DESC`,
  },
  {
    name: "closedAccesses",
    covers: ["closed_access.person_id"],
    rows: ({ person }) => Prisma.sql`
      SELECT t.title AS "roundTable", x.reason, x.created_at AS "createdAt", x.expires_at AS "expiresAt"
      FROM closed_access x JOIN round_table t ON t.id = x.table_id WHERE x.person_id = ${person} ORDER BY x.id DESC`,
  },
  {
    name: "logValues",
    covers: [],
    rows: ({ person }) => Prisma.sql`
      SELECT c.at, c.kind AS change, v.field, v.before, v.after FROM change_value v JOIN change c ON c.id = v.change_id
      WHERE c.subject_id = ${person} OR c.subject_id IN (SELECT id FROM membership WHERE person_id = ${person})
      ORDER BY c.at DESC, c.id DESC`,
  },
  {
    name: "log",
    covers: ["change.actor_person_id"],
    rows: ({ person }) => Prisma.sql`
      SELECT c.at, c.kind AS change, t.title AS "roundTable", c.fields
      FROM change c LEFT JOIN round_table t ON t.id = c.table_id WHERE c.actor_person_id = ${person} ORDER BY c.at DESC, c.id DESC`,
  },
];

/** Columns that look like a person's and need no answer of their own, with the reason. */
export const EXCEPTED: Readonly<Record<string, string>> = {
  "auth_account.account_id": "the account's id with the service that signs in, no person's",
};

export const readSection = (db: Db, section: Section, personId: string, accountId: string): Promise<Row[]> => {
  const who = { person: Prisma.sql`${personId}::uuid`, account: Prisma.sql`${accountId}::uuid` };
  return readRows(db, section.rows(who));
};

const readRows = (db: Db, rows: Prisma.Sql): Promise<Row[]> =>
  db.$queryRaw<Row[]>`SELECT * FROM (${rows}) section LIMIT ${MOST_ROWS + 1}`;

/**
 * What a mailed link to one entry opens. It shows that somebody reads a mailbox, not who they are: nothing of other
 * organizations, and no values from before.
 */
export const readEntrySections = async (db: Db, entry: EntryScope, day: Date): Promise<[string, Row[]][]> => {
  const isEntry = Prisma.sql`x.id = ${entry.membershipId}::uuid`;
  const sections: [string, Prisma.Sql][] = [
    ["person", Prisma.sql`SELECT p.name, p.language::text FROM person p WHERE p.id = ${entry.personId}::uuid`],
    ["memberships", membershipRows(isEntry)],
    ["contacts", contactRows(isEntry)],
    ["responsibilities", responsibilityRows(isEntry)],
    [
      "seats",
      Prisma.sql`
        SELECT DISTINCT t.title AS "roundTable" FROM seat_holding h JOIN seat s ON s.id = h.seat_id JOIN round_table t ON t.id = s.table_id
        WHERE h.person_id = ${entry.personId}::uuid AND ${notOver("h", day)} AND ${notOver("s", day)} ORDER BY 1`,
    ],
    [
      "mails",
      Prisma.sql`
        SELECT x.kind AS about, x.status::text, x.created_at AS "createdAt", x.sent_at AS "sentAt"
        FROM mail x WHERE x.subject_id = ${entry.membershipId}::uuid ORDER BY x.id DESC`,
    ],
    [
      "entryLog",
      Prisma.sql`
        SELECT c.at, c.kind AS change, c.fields FROM change c WHERE c.subject_id = ${entry.membershipId}::uuid ORDER BY c.id DESC`,
    ],
  ];
  const read: [string, Row[]][] = [];
  for (const [name, rows] of sections) read.push([name, await readRows(db, rows)]);
  return read;
};

export type ReaderRow = {
  language: "de" | "en";
  /** That hold data about the person. */
  organizations: { name: string; umbrella: Umbrella | null; legalRegime: LegalRegime | null }[];
};

export const readReader = async (db: Db, personId: string): Promise<ReaderRow> => {
  const { language, memberships } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      language: true,
      memberships: {
        select: { organization: { select: { name: true, umbrella: true, legalRegime: true } } },
        orderBy: { id: "asc" },
      },
    },
  });
  return { language, organizations: memberships.map(({ organization }) => organization) };
};
