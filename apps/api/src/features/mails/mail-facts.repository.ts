import type { Db, Prisma } from "@runde-tische/database/client";
import { localDay } from "../../lib/local-date.ts";
import { isLinkAlive } from "../access/link-validity.repository.ts";
import { inForce } from "../access/periods.repository.ts";

export type Pair = { personId: string; organizationId: string | null };
export type Address = {
  mail: string;
  /** An account's own is internal; null: of a person, given for the table. */
  visibility: "internal" | "network" | "public" | null;
};

/** Where mails to a person for an organization go: the membership's contact, else the person's, else the account's. */
export const findAddresses = async (db: Db, pairs: readonly Pair[], now: Date): Promise<(Address | null)[]> => {
  const today = localDay(now);
  const asked = pairs.map(({ personId, organizationId }, n) => ({
    n,
    person_id: personId,
    organization_id: organizationId,
  }));
  const rows = await db.$queryRaw<({ n: number } & (Address | { mail: null }))[]>`
    SELECT q.n, coalesce(c.value, p.mail, u.email) AS mail,
      CASE WHEN c.value IS NOT NULL THEN c.visibility::text WHEN p.mail IS NULL THEN 'internal' END AS visibility
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS q(n int, person_id uuid, organization_id uuid)
    JOIN person p ON p.id = q.person_id AND p.erased_at IS NULL
    LEFT JOIN auth_user u ON u.id = p.account_id AND u.email_verified
    LEFT JOIN LATERAL (
      SELECT c.value, c.visibility FROM membership m JOIN contact c ON c.membership_id = m.id AND c.kind = 'mail'
      WHERE m.person_id = p.id AND m.organization_id = q.organization_id
        AND ${inForce("m", today)}
      ORDER BY c.id LIMIT 1
    ) c ON true`;
  const byIndex = new Map(rows.map(({ n, ...found }) => [n, found.mail === null ? null : found]));
  return pairs.map((_, n) => byIndex.get(n) ?? null);
};

export type Reader = { name: string | null; language: "de" | "en" };

export const findPerson = (db: Db, personId: string): Promise<Reader | null> =>
  db.person.findFirst({ where: { id: personId, erasedAt: null }, select: { name: true, language: true } });

export const findAccount = (db: Db, accountId: string) =>
  db.authUser.findUnique({
    where: { id: accountId },
    select: { email: true, name: true, person: { select: { language: true } } },
  });

const meetingFields = {
  table: { select: { title: true } },
  agendaItems: {
    where: { deletedAt: null },
    select: { id: true, part: true, title: true, durationMinutes: true },
    orderBy: [{ part: "asc" }, { rank: "asc" }, { id: "asc" }],
  },
} satisfies Prisma.MeetingInclude;

export type MeetingRow = Prisma.MeetingGetPayload<{ include: typeof meetingFields }>;

export const findMeeting = (db: Db, meetingId: string): Promise<MeetingRow | null> =>
  db.meeting.findUnique({ where: { id: meetingId }, include: meetingFields });

export type LinkFacts = {
  id: string;
  generation: number;
  role: "delegate" | "deputy";
  organizationId: string | null;
  seat: string | null;
  /** False: a guest, who is invited to single items alone. */
  isInvitedToAll: boolean;
  /** Of either part, where a guest is invited to single ones. */
  guestItemIds: string[];
  isAlive: boolean;
};

export const findLink = async (db: Db, linkId: string, now: Date): Promise<LinkFacts | null> => {
  const rows = await db.$queryRaw<LinkFacts[]>`
    SELECT l.id, l.generation, l.role, s.organization_id AS "organizationId", o.name AS seat,
      (s.role <> 'guest' OR EXISTS (SELECT 1 FROM meeting_guest g WHERE g.meeting_id = m.id AND g.seat_id = s.id)) AS "isInvitedToAll",
      ARRAY(SELECT g.agenda_item_id FROM agenda_item_guest g WHERE g.seat_id = s.id) AS "guestItemIds",
      ${isLinkAlive(now)} AS "isAlive"
    FROM personal_link l JOIN meeting m ON m.id = l.meeting_id JOIN round_table t ON t.id = m.table_id
    JOIN seat s ON s.id = l.seat_id LEFT JOIN organization o ON o.id = s.organization_id
    WHERE l.id = ${linkId}::uuid`;
  return rows[0] ?? null;
};

export const findOrganization = (db: Db, organizationId: string) =>
  db.organization.findUnique({
    where: { id: organizationId },
    select: { id: true, name: true, decisionReason: true },
  });

export const findRoundTable = (db: Db, tableId: string) =>
  db.roundTable.findUnique({
    where: { id: tableId },
    select: { id: true, title: true, decisionReason: true, status: true },
  });

export const findMembershipOrganization = async (db: Db, membershipId: string) => {
  const membership = await db.membership.findUnique({
    where: { id: membershipId },
    select: { organization: { select: { id: true, name: true, decisionReason: true } } },
  });
  return membership?.organization ?? null;
};

export type EntryRow = NonNullable<Awaited<ReturnType<typeof findEntry>>>;

/** Null once the membership has ended or the organization is not active any more. */
export const findEntry = (db: Db, membershipId: string, now: Date) => {
  const isCurrent = { OR: [{ validTo: null }, { validTo: { gte: localDay(now) } }] };
  return db.membership.findFirst({
    where: { id: membershipId, ...isCurrent, organization: { status: "active" } },
    include: { organization: true },
  });
};

/** What shows a person their tasks of a table: their account, or a link that stands for one of the seats, or any seat. */
export const findTaskAccess = async (
  db: Db,
  {
    personId,
    tableId,
    seatIds,
    ofAnySeat,
  }: { personId: string; tableId: string; seatIds: string[]; ofAnySeat: boolean },
  now: Date,
): Promise<{ hasAccount: boolean; linkId: string | null; generation: number | null } | null> => {
  const rows = await db.$queryRaw<{ hasAccount: boolean; linkId: string | null; generation: number | null }[]>`
    SELECT p.account_id IS NOT NULL AS "hasAccount", link.id AS "linkId", link.generation
    FROM person p LEFT JOIN LATERAL (
      SELECT l.id, l.generation FROM personal_link l JOIN meeting m ON m.id = l.meeting_id JOIN round_table t ON t.id = m.table_id
      WHERE l.person_id = p.id AND t.id = ${tableId}::uuid AND ${isLinkAlive(now)}
        AND (${ofAnySeat} OR l.seat_id = ANY (${seatIds}::uuid[]))
      ORDER BY l.seat_id = ANY (${seatIds}::uuid[]) DESC, m.starts_at DESC LIMIT 1
    ) link ON true
    WHERE p.id = ${personId}::uuid`;
  return rows[0] ?? null;
};
