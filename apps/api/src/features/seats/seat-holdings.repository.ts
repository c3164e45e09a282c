import { type Db, Prisma } from "@runde-tische/database/client";
import { inForce, notOver, tableDay } from "../access/periods.repository.ts";
import type { SeatScope } from "./seats.policy.ts";

type HoldingRole = "delegate" | "deputy";

/** Null: no such holding, or no longer. */
export const findSeatOf = async (db: Db, id: string, now: Date): Promise<{ seatId: string } | null> => {
  const rows = await db.$queryRaw<{ seatId: string }[]>`
    SELECT h.seat_id AS "seatId" FROM seat_holding h JOIN seat s ON s.id = h.seat_id JOIN round_table t ON t.id = s.table_id
    WHERE h.id = ${id}::uuid AND ${notOver("h", tableDay(now))}`;
  return rows[0] ?? null;
};

export const insert = (
  db: Db,
  { seatId }: SeatScope,
  holding: { personId: string; role: HoldingRole; validFrom: Date; validTo: Date | null; createdAt: Date },
): Promise<{ id: string }> => db.seatHolding.create({ data: { ...holding, seatId }, select: { id: true } });

/** Whether the person sits, or sat, at the seat's table. */
export const isKnownAtTable = async (db: Db, { tableId }: SeatScope, personId: string): Promise<boolean> =>
  (await db.seatHolding.count({ where: { personId, seat: { tableId }, person: { erasedAt: null } } })) > 0;

export type EndedHolding = { id: string; seatId: string; personId: string; tableId: string };

/**
 * Ends what a new holding takes the place of: a delegate who began earlier, and the person's own other role. A
 * delegate who begins on the same day or later stays, and the database refuses the new one.
 */
export const endBefore = (
  db: Db,
  { seatId, tableId }: SeatScope,
  { personId, role, validFrom }: { personId: string; role: HoldingRole; validFrom: Date },
): Promise<EndedHolding[]> =>
  db.$queryRaw<EndedHolding[]>`
    UPDATE seat_holding h SET valid_to = ${validFrom}::date - 1
    WHERE h.seat_id = ${seatId}::uuid AND ${notOver("h", validFrom)}
      AND (
        (h.role = 'delegate' AND ${role} = 'delegate' AND h.person_id <> ${personId}::uuid AND h.valid_from < ${validFrom}::date)
        OR (h.person_id = ${personId}::uuid AND h.role::text <> ${role} AND h.valid_from <= ${validFrom}::date)
      )
    RETURNING h.id, h.seat_id AS "seatId", h.person_id AS "personId", ${tableId} AS "tableId"`;

/** Which holdings `h` of a seat `s`. */
export type Held = { readonly holdings: Prisma.Sql };

/** Which links `l` of a seat `s` and a meeting `m`. */
export type Linked = { readonly links: Prisma.Sql };

export const ofMember = ({
  personId,
  organizationId,
}: {
  personId: string;
  organizationId: string;
}): Held & Linked => ({
  holdings: Prisma.sql`h.person_id = ${personId}::uuid AND s.organization_id = ${organizationId}::uuid`,
  links: Prisma.sql`l.person_id = ${personId}::uuid AND s.organization_id = ${organizationId}::uuid`,
});

export const ofPerson = (personId: string): Held & Linked => ({
  holdings: Prisma.sql`h.person_id = ${personId}::uuid`,
  links: Prisma.sql`l.person_id = ${personId}::uuid`,
});

export const ofSeat = ({ seatId }: SeatScope): Held & Linked => ({
  holdings: Prisma.sql`s.id = ${seatId}::uuid`,
  links: Prisma.sql`s.id = ${seatId}::uuid`,
});

export const ofHolding = (id: string): Held => ({ holdings: Prisma.sql`h.id = ${id}::uuid` });

const ended = Prisma.sql`h.id, h.seat_id AS "seatId", h.person_id AS "personId", s.table_id AS "tableId"`;

/** Today is the first day without; what had not begun is gone. */
export const end = async (db: Db, { holdings }: Held, now: Date): Promise<EndedHolding[]> => {
  const begun = await db.$queryRaw<EndedHolding[]>`
    UPDATE seat_holding h SET valid_to = ${tableDay(now)} - 1 FROM seat s JOIN round_table t ON t.id = s.table_id
    WHERE s.id = h.seat_id AND ${holdings}
      AND ${inForce("h", tableDay(now))}
    RETURNING ${ended}`;
  const planned = await db.$queryRaw<EndedHolding[]>`
    DELETE FROM seat_holding h USING seat s, round_table t
    WHERE s.id = h.seat_id AND t.id = s.table_id AND ${holdings} AND h.valid_from > ${tableDay(now)}
    RETURNING ${ended}`;
  return [...begun, ...planned];
};

/** For good: raising the generation makes every copy of the link's secret worthless. */
export const revokeLinks = (db: Db, { links }: Linked, now: Date): Promise<number> =>
  db.$executeRaw`
    UPDATE personal_link l SET generation = l.generation + 1, revoked_at = ${now}
    FROM seat s, meeting m
    WHERE s.id = l.seat_id AND m.id = l.meeting_id AND l.revoked_at IS NULL AND ${links}`;
