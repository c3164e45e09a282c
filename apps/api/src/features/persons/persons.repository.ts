import { randomUUIDv7 } from "node:crypto";
import { type Db, Prisma } from "@runde-tische/database/client";

/** The person behind a verified account, or null. */
export const findByAccountMail = (db: Db, mail: string): Promise<{ id: string } | null> =>
  db.person.findFirst({
    where: { account: { email: mail.toLowerCase(), emailVerified: true }, erasedAt: null },
    select: { id: true },
  });

export type NewPerson = { name: string; language: "de" | "en"; mail?: string | null; phone?: string | null };

export const insert = (db: Db, person: NewPerson, createdAt: Date): Promise<{ id: string }> =>
  db.person.create({ data: { ...person, createdAt }, select: { id: true } });

/** Their ids, in the same order. */
export const insertMany = async (db: Db, persons: readonly NewPerson[], createdAt: Date): Promise<string[]> => {
  const rows = persons.map((person) => ({ ...person, id: randomUUIDv7(), createdAt }));
  await db.person.createMany({ data: rows });
  return rows.map(({ id }) => id);
};

export type PersonChange = { personId: string; name?: string; language?: "de" | "en" };

/** False: one of them has an account by now, or is erased. */
export const changeMany = async (db: Db, changes: readonly PersonChange[]): Promise<boolean> => {
  const count = await db.$executeRaw`
    UPDATE person p SET name = coalesce(q.name, p.name), language = coalesce(q.language::language, p.language),
      version = p.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS q("personId" uuid, name text, language text)
    WHERE p.id = q."personId" AND p.account_id IS NULL AND p.erased_at IS NULL`;
  return count === changes.length;
};

export const rename = (db: Db, id: string, name: string) =>
  db.person.update({ where: { id }, data: { name, version: { increment: 1 } }, select: { id: true } });

export type Absorbed = { fromId: string; intoId: string };

/** False: the person has an account, or is erased already. */
export const erase = async (db: Db, id: string, now: Date): Promise<boolean> => {
  const { count } = await db.person.updateMany({
    where: { id, accountId: null, erasedAt: null },
    data: { name: null, mail: null, phone: null, erasedAt: now, version: { increment: 1 } },
  });
  return count === 1;
};

const overlap = Prisma.sql`(
  a.valid_from <= coalesce(b.valid_to, 'infinity') AND b.valid_from <= coalesce(a.valid_to, 'infinity')
  AND (a.valid_to IS NULL OR a.valid_to >= a.valid_from) AND (b.valid_to IS NULL OR b.valid_to >= b.valid_from))`;

/** Whether the two cannot be one: both are in an organization or on a seat at once, or the first belongs to two organizations. */
export const areEntangled = async (db: Db, { fromId, intoId }: Absorbed): Promise<boolean> => {
  const [row] = await db.$queryRaw<{ entangled: boolean }[]>`
    SELECT (SELECT count(DISTINCT organization_id) > 1 FROM membership WHERE person_id = ${fromId}::uuid)
      OR EXISTS (
        SELECT 1 FROM membership a JOIN membership b ON b.organization_id = a.organization_id
        WHERE a.person_id = ${fromId}::uuid AND b.person_id = ${intoId}::uuid AND ${overlap})
      OR EXISTS (
        SELECT 1 FROM seat_holding a JOIN seat_holding b ON b.seat_id = a.seat_id
        WHERE a.person_id = ${fromId}::uuid AND b.person_id = ${intoId}::uuid AND ${overlap}) AS entangled`;
  return row?.entangled ?? false;
};

/**
 * All that can refer to a person without an account, but the log and the mails that were sent. Mailed links stay valid,
 * unless the second person had one for the same seat and meeting. Returns the seats held.
 */
export const move = async (db: Db, { fromId, intoId }: Absorbed): Promise<{ id: string; tableId: string }[]> => {
  const from = { where: { personId: fromId }, data: { personId: intoId } };
  await db.membership.updateMany(from);
  await db.response.updateMany(from);
  await db.mail.updateMany({ where: { personId: fromId, status: "queued" }, data: { personId: intoId } });
  await db.task.updateMany({ where: { assigneePersonId: fromId }, data: { assigneePersonId: intoId } });
  await db.task.updateMany({ where: { finishedById: fromId }, data: { finishedById: intoId } });
  await db.task.updateMany({ where: { createdById: fromId }, data: { createdById: intoId } });
  await db.file.updateMany({ where: { uploadedById: fromId }, data: { uploadedById: intoId } });
  await db.message.updateMany({ where: { sentById: fromId }, data: { sentById: intoId } });
  await db.$executeRaw`
    UPDATE personal_link l SET person_id = ${intoId}::uuid WHERE l.person_id = ${fromId}::uuid AND NOT EXISTS (
      SELECT 1 FROM personal_link o
      WHERE o.meeting_id = l.meeting_id AND o.seat_id = l.seat_id AND o.person_id = ${intoId}::uuid)`;
  return db.$queryRaw<{ id: string; tableId: string }[]>`
    UPDATE seat_holding h SET person_id = ${intoId}::uuid FROM seat s
    WHERE s.id = h.seat_id AND h.person_id = ${fromId}::uuid RETURNING h.id, s.table_id AS "tableId"`;
};
