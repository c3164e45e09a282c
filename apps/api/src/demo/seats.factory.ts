import type { Db, Prisma } from "@runde-tische/database/client";
import { createPerson } from "./persons.factory.ts";

const LONG_AGO = new Date("2026-01-01");

export type SeatOverrides = Partial<Prisma.SeatUncheckedCreateInput> & { tableId: string };

/** A voting seat since the beginning of 2026; without an organization it is a citizen's. */
export const createSeat = (db: Db, overrides: SeatOverrides) =>
  db.seat.create({
    data: { group: overrides.organizationId ? "welfare" : "citizens", validFrom: LONG_AGO, ...overrides },
  });

export type HoldingOverrides = Partial<Prisma.SeatHoldingUncheckedCreateInput> & { seatId: string };

/** The seat's delegate since the beginning of 2026, a new person unless told. */
export const createSeatHolding = async (db: Db, overrides: HoldingOverrides) => {
  const personId = overrides.personId ?? (await createPerson(db)).id;
  return db.seatHolding.create({ data: { role: "delegate", validFrom: LONG_AGO, ...overrides, personId } });
};
