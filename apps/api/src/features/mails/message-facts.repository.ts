import type { Db } from "@runde-tische/database/client";
import { isLinkAlive } from "../access/link-validity.repository.ts";
import { seatedPeople } from "../access/seated-people.repository.ts";

/** Null: gone since. */
export const findMessage = (db: Db, messageId: string) =>
  db.message.findUnique({
    where: { id: messageId },
    select: {
      subject: true,
      text: true,
      sentById: true,
      tableId: true,
      meeting: { select: { id: true, title: true, startsAt: true, timeZone: true, state: true } },
    },
  });

export type SenderFacts = {
  tableTitle: string;
  isActive: boolean;
  isPublic: boolean;
  /** Who wrote it; null: a former member. */
  author: string | null;
  coordinators: string[];
};

export const findSender = async (
  db: Db,
  { tableId, sentById }: { tableId: string; sentById: string | null },
): Promise<SenderFacts | null> => {
  const rows = await db.$queryRaw<SenderFacts[]>`
    SELECT t.title AS "tableTitle", t.status = 'active' AS "isActive", t.visibility = 'public' AS "isPublic",
      (SELECT p.name FROM person p WHERE p.id = ${sentById}::uuid) AS author,
      ARRAY(SELECT p.name FROM table_coordinator c JOIN person p ON p.id = c.person_id
        WHERE c.table_id = t.id AND p.name IS NOT NULL ORDER BY c.appointed_at, p.id) AS coordinators
    FROM round_table t WHERE t.id = ${tableId}::uuid`;
  return rows[0] ?? null;
};

export type SeatedReader = {
  organizationId: string | null;
  seat: string | null;
  role: "delegate" | "deputy";
  hasAccount: boolean;
  /** To the next meeting they are asked to come to. */
  linkId: string | null;
  generation: number | null;
};

/** Null: holds no seat of the table today. */
export const findSeatedReader = async (
  db: Db,
  { tableId, personId }: { tableId: string; personId: string },
  now: Date,
): Promise<SeatedReader | null> => {
  const rows = await db.$queryRaw<SeatedReader[]>`
    SELECT sp.organization_id AS "organizationId", sp.seat, sp.role, p.account_id IS NOT NULL AS "hasAccount",
      link.id AS "linkId", link.generation
    FROM round_table t CROSS JOIN LATERAL ${seatedPeople(now)} sp JOIN person p ON p.id = sp.person_id
    LEFT JOIN LATERAL (
      SELECT l.id, l.generation FROM personal_link l JOIN meeting m ON m.id = l.meeting_id
      WHERE l.person_id = p.id AND m.table_id = t.id AND m.state <> 'cancelled'
        AND m.starts_at + m.duration_minutes * interval '1 minute' > ${now} AND ${isLinkAlive(now)}
      ORDER BY m.starts_at, l.role, l.id LIMIT 1
    ) link ON true
    WHERE t.id = ${tableId}::uuid AND p.id = ${personId}::uuid
    ORDER BY sp.role, sp.position, sp.seat_id LIMIT 1`;
  return rows[0] ?? null;
};
