import { type Db, Prisma } from "@runde-tische/database/client";
import type { ErasureScope } from "./erasures.policy.ts";

/**
 * What is looked for in texts that others wrote: full names, mail addresses and numbers the person has or had. One word
 * alone may be anybody's name, or no name at all.
 */
export const findTraces = async (db: Db, { personId }: ErasureScope): Promise<string[]> => {
  const rows = await db.$queryRaw<{ trace: string }[]>`
    WITH own AS (SELECT p.id, u.email, u.name AS account_name, p.name, p.mail, p.phone
      FROM person p LEFT JOIN auth_user u ON u.id = p.account_id WHERE p.id = ${personId}::uuid)
    SELECT DISTINCT trim(trace) AS trace FROM (
      SELECT unnest(ARRAY[email, account_name, name, mail, phone]) AS trace FROM own
      UNION ALL SELECT c.value FROM contact c JOIN membership m ON m.id = c.membership_id WHERE m.person_id = ${personId}::uuid
      UNION ALL SELECT unnest(ARRAY[v.before, v.after]) FROM change_value v JOIN change c ON c.id = v.change_id
        WHERE v.field IN ('name', 'mail', 'phone') AND (c.subject_id = ${personId}::uuid
          OR c.subject_id IN (SELECT id FROM membership WHERE person_id = ${personId}::uuid))
    ) t WHERE trim(trace) ~ '[[:alnum:]]{2}' AND trim(trace) ~ '[[:space:]@/]|[0-9]{5}'`;
  return rows.map(({ trace }) => trace);
};

const FORMER = "ehemaliges Mitglied";

/** Whole words alone, whatever signs they hold. */
const patternOf = (traces: readonly string[]): string => {
  const words = traces.map((trace) => trace.replace(/[^\p{L}\p{N}]/gu, "\\$&")).join("|");
  return `(?<![[:alnum:]])(?:${words})(?![[:alnum:]])`;
};

const found = (column: Prisma.Sql, traces: readonly string[]): Prisma.Sql =>
  Prisma.sql`${column} ~* ${patternOf(traces)}`;

/** Only the words that were found; the rest of the text is somebody else's. */
const replaced = (column: Prisma.Sql, traces: readonly string[]): Prisma.Sql =>
  Prisma.sql`regexp_replace(${column}, ${patternOf(traces)}, ${FORMER}, 'gi')`;

/**
 * The tables the person has or had to do with. A name is of one's own choice, maybe that of somebody else or mere words:
 * what is looked for beyond one's own rows is looked for here alone, while the person's duties still stand.
 */
const ownTables = (personId: string): Prisma.Sql => Prisma.sql`(
  SELECT s.table_id FROM seat_holding h JOIN seat s ON s.id = h.seat_id WHERE h.person_id = ${personId}::uuid
  UNION SELECT s.table_id FROM membership m JOIN seat s ON s.organization_id = m.organization_id WHERE m.person_id = ${personId}::uuid
  UNION SELECT c.table_id FROM table_coordinator c WHERE c.person_id = ${personId}::uuid
  UNION SELECT k.table_id FROM task k WHERE k.assignee_person_id = ${personId}::uuid
  UNION SELECT c.table_id FROM change c WHERE c.actor_person_id = ${personId}::uuid AND c.table_id IS NOT NULL)`;

/** What requests and mails about those tables, and about the person's organizations, refer to. */
const ownPlaces = (personId: string): Prisma.Sql => Prisma.sql`(
  SELECT table_id FROM ${ownTables(personId)} t
  UNION SELECT id FROM meeting WHERE table_id IN ${ownTables(personId)}
  UNION SELECT id FROM seat WHERE table_id IN ${ownTables(personId)}
  UNION SELECT id FROM message WHERE table_id IN ${ownTables(personId)}
  UNION SELECT organization_id FROM membership WHERE person_id = ${personId}::uuid
  UNION SELECT id FROM membership WHERE person_id = ${personId}::uuid)`;

export const eraseFromLog = async (db: Db, { personId }: ErasureScope, traces: readonly string[]): Promise<void> => {
  await db.$executeRaw`
    UPDATE change_value v SET before = NULL, after = NULL FROM change c
    WHERE c.id = v.change_id AND (c.subject_id = ${personId}::uuid
      OR c.subject_id IN (SELECT id FROM membership WHERE person_id = ${personId}::uuid))`;
  if (traces.length === 0) return;
  await db.$executeRaw`
    UPDATE change_value v SET before = NULL, after = NULL FROM change c
    WHERE c.id = v.change_id AND (c.table_id IN ${ownTables(personId)}
        OR c.organization_id IN (SELECT organization_id FROM membership WHERE person_id = ${personId}::uuid))
      AND (${found(Prisma.sql`v.before`, traces)} OR ${found(Prisma.sql`v.after`, traces)})`;
};

export type ItemRow = {
  id: string;
  tableId: string;
  meetingId: string | null;
  part: "public" | "internal";
  publishedAt: Date | null;
  invitedAt: Date | null;
};

/** Where an agenda names the person as presenter. */
export const eraseFromAgendas = async (
  db: Db,
  { personId }: ErasureScope,
  traces: readonly string[],
): Promise<ItemRow[]> => {
  if (traces.length === 0) return [];
  return db.$queryRaw`
    UPDATE agenda_item i SET presenter = ${replaced(Prisma.sql`i.presenter`, traces)}, version = i.version + 1
    FROM agenda_item x LEFT JOIN meeting m ON m.id = x.meeting_id
    WHERE x.id = i.id AND i.table_id IN ${ownTables(personId)} AND ${found(Prisma.sql`i.presenter`, traces)}
    RETURNING i.id, i.table_id AS "tableId", i.meeting_id AS "meetingId", i.part::text,
      m.published_at AS "publishedAt", m.invited_at AS "invitedAt"`;
};

/** Where a message to a table, the kept answer to a request, or a kept mail quotes the person. */
export const eraseFromQuotes = async (db: Db, { personId }: ErasureScope, traces: readonly string[]): Promise<void> => {
  if (traces.length === 0) return;
  await db.$executeRaw`
    UPDATE message SET subject = ${replaced(Prisma.sql`subject`, traces)}, text = ${replaced(Prisma.sql`text`, traces)}
    WHERE table_id IN ${ownTables(personId)}
      AND (${found(Prisma.sql`subject`, traces)} OR ${found(Prisma.sql`text`, traces)})`;
  // The key stays: a request made again must not do its work, such as mailing, a second time.
  const inJson = traces.map((trace) => JSON.stringify(trace).slice(1, -1));
  await db.$executeRaw`
    UPDATE idempotency_key SET response = ${replaced(Prisma.sql`response`, inJson)}
    WHERE substring(route FROM '[0-9a-f]{8}-[0-9a-f-]{27}')::uuid IN ${ownPlaces(personId)}
      AND ${found(Prisma.sql`response`, inJson)}`;
  await db.$executeRaw`
    DELETE FROM kept_mail k USING mail q
    WHERE q.id = k.mail_id AND (q.meeting_id IN ${ownPlaces(personId)} OR q.subject_id IN ${ownPlaces(personId)})
      AND ${found(Prisma.sql`concat_ws(' ', k.recipient, k.subject, k.text, k.calendar)`, traces)}`;
};
