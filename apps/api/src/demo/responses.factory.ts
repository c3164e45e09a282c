import type { Db, Prisma } from "@runde-tische/database/client";

export type ResponseOverrides = Partial<Prisma.ResponseUncheckedCreateInput> & {
  meetingId: string;
  seatId: string;
  personId: string;
};

/** A yes by the personal link. */
export const createResponse = (db: Db, overrides: ResponseOverrides) =>
  db.response.create({ data: { answer: "yes", channel: "link", ...overrides } });
