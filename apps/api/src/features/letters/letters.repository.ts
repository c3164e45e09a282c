import { type Db, Prisma } from "@runde-tische/database/client";
import { localDay } from "../../lib/local-date.ts";
import { inForce } from "../access/periods.repository.ts";
import type { ManagedMeetingScope } from "../meetings/meetings.policy.ts";
import type { ManagedTableScope } from "../round-tables/round-tables.policy.ts";

/** Who manages a meeting manages its table. */
export type PostScope = ManagedTableScope | ManagedMeetingScope;

export type PostalRow = {
  /** What the holder's own organization entered, unless it is for the organization alone. */
  contactAddress: string | null;
  organization: string | null;
  street: string | null;
  postcode: string | null;
  city: string | null;
};

export type LetterRow = PostalRow & {
  linkId: string;
  generation: number;
  language: "de" | "en";
  isGuest: boolean;
  preparedAt: Date | null;
  postedAt: Date | null;
};

export const list = (
  db: Db,
  scope: ManagedMeetingScope,
  linkIds: readonly string[],
  now: Date,
): Promise<LetterRow[]> => {
  const today = localDay(now);
  return db.$queryRaw`
    SELECT l.id AS "linkId", l.generation, p.language, s.role = 'guest' AS "isGuest", c.value AS "contactAddress",
      o.name AS organization, o.street, o.postcode, o.city, letter.created_at AS "preparedAt", letter.posted_at AS "postedAt"
    FROM personal_link l JOIN person p ON p.id = l.person_id JOIN seat s ON s.id = l.seat_id
    LEFT JOIN organization o ON o.id = s.organization_id
    LEFT JOIN letter ON letter.link_id = l.id AND letter.generation = l.generation
    LEFT JOIN LATERAL ${givenAddress(Prisma.sql`l.person_id`, Prisma.sql`s.organization_id`, today)} c ON true
    WHERE l.meeting_id = ${scope.meetingId}::uuid AND l.id = ANY (${[...linkIds]}::uuid[])`;
};

const givenAddress = (personId: Prisma.Sql, organizationId: Prisma.Sql, today: Date): Prisma.Sql => Prisma.sql`(
  SELECT c.value FROM membership m JOIN contact c ON c.membership_id = m.id AND c.kind = 'address' AND c.visibility <> 'internal'
  WHERE m.person_id = ${personId} AND m.organization_id = ${organizationId} AND ${inForce("m", today)}
  ORDER BY c.id LIMIT 1)`;

/** Where letters go to those who hold a seat for these organizations; null: for themselves. In the order asked. */
export const listPostal = (
  db: Db,
  _scope: PostScope,
  readers: readonly { personId: string; organizationId: string | null }[],
  now: Date,
): Promise<PostalRow[]> => {
  const asked = readers.map(({ personId, organizationId }, n) => ({ n, person_id: personId, org_id: organizationId }));
  return db.$queryRaw`
    SELECT c.value AS "contactAddress", o.name AS organization, o.street, o.postcode, o.city
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS q(n int, person_id uuid, org_id uuid)
    LEFT JOIN organization o ON o.id = q.org_id
    LEFT JOIN LATERAL ${givenAddress(Prisma.sql`q.person_id`, Prisma.sql`q.org_id`, localDay(now))} c ON true
    ORDER BY q.n`;
};

export type NewLetter = { linkId: string; generation: number; codeHash: string };

/** Those that were not there for this generation of their link. */
export const prepare = async (
  db: Db,
  letters: readonly NewLetter[],
  now: Date,
): Promise<{ linkId: string; meetingId: string }[]> => {
  const asked = letters.map(({ linkId, generation, codeHash }) => ({
    link_id: linkId,
    generation,
    code_hash: codeHash,
  }));
  return db.$queryRaw`
    INSERT INTO letter (link_id, generation, code_hash, created_at)
    SELECT q.link_id, q.generation, q.code_hash, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS q(link_id uuid, generation int, code_hash text)
    ON CONFLICT (link_id) DO UPDATE
      SET generation = excluded.generation, code_hash = excluded.code_hash, created_at = excluded.created_at, posted_at = NULL
      WHERE letter.generation <> excluded.generation
    RETURNING link_id AS "linkId", (SELECT l.meeting_id FROM personal_link l WHERE l.id = letter.link_id) AS "meetingId"`;
};

/** Which of these links of the table have a code that opens them. */
export const listCoded = (
  db: Db,
  { tableId }: PostScope,
  linkIds: readonly string[],
): Promise<{ linkId: string; generation: number }[]> => db.$queryRaw`
  SELECT l.id AS "linkId", l.generation FROM letter JOIN personal_link l ON l.id = letter.link_id
  JOIN meeting m ON m.id = l.meeting_id
  WHERE l.generation = letter.generation AND m.table_id = ${tableId}::uuid AND l.id = ANY (${[...linkIds]}::uuid[])`;

/** Those of the meeting that were prepared and not noted yet. */
export const markPosted = (
  db: Db,
  scope: ManagedMeetingScope,
  linkIds: readonly string[],
  now: Date,
): Promise<{ linkId: string }[]> => db.$queryRaw`
  UPDATE letter SET posted_at = ${now} FROM personal_link l
  WHERE l.id = letter.link_id AND l.generation = letter.generation AND l.meeting_id = ${scope.meetingId}::uuid
    AND letter.posted_at IS NULL AND letter.link_id = ANY (${[...linkIds]}::uuid[])
  RETURNING letter.link_id AS "linkId"`;

export type SenderRow = {
  name: string | null;
  municipality: string;
  organization: string | null;
  street: string | null;
  postcode: string | null;
  city: string | null;
  phone: string | null;
};

/** Who writes: their name, and the organization they are in, the one of the table's municipality before others. */
export const findSender = async (db: Db, scope: PostScope, personId: string | null, now: Date): Promise<SenderRow> => {
  const today = Prisma.sql`${localDay(now)}::date`;
  const rows = await db.$queryRaw<SenderRow[]>`
    SELECT p.name, mu.name AS municipality, o.name AS organization, o.street, o.postcode, o.city,
      coalesce(own.value, o.phone) AS phone
    FROM round_table t JOIN municipality mu ON mu.ars = t.municipality_ars
    LEFT JOIN person p ON p.id = ${personId}::uuid
    LEFT JOIN LATERAL (
      SELECT o.*, m.id AS membership_id FROM membership m JOIN organization o ON o.id = m.organization_id AND o.status = 'active'
      WHERE m.person_id = p.id AND ${inForce("m", today)}
      ORDER BY o.municipality_ars = t.municipality_ars DESC, o.street IS NOT NULL DESC, m.id LIMIT 1
    ) o ON true
    LEFT JOIN LATERAL (
      SELECT c.value FROM contact c
      WHERE c.membership_id = o.membership_id AND c.kind IN ('phone', 'mobile') AND c.visibility <> 'internal'
      ORDER BY c.kind, c.id LIMIT 1
    ) own ON true
    WHERE t.id = ${scope.tableId}::uuid`;
  const [sender] = rows;
  if (!sender) throw new Error("no such table");
  return sender;
};
