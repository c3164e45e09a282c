import type { Db, Prisma } from "@runde-tische/database/client";

export type LinkOverrides = Partial<Prisma.PersonalLinkUncheckedCreateInput> & {
  meetingId: string;
  seatId: string;
  personId: string;
};

const LIFE_MS = 90 * 24 * 60 * 60 * 1000;

/** A delegate's link that stands for three months. */
export const createPersonalLink = (db: Db, overrides: LinkOverrides) =>
  db.personalLink.create({
    data: { role: "delegate", expiresAt: new Date(Date.now() + LIFE_MS), ...overrides },
  });
