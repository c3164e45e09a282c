import type { Db, Prisma } from "@runde-tische/database/client";

export type MeetingOverrides = Partial<Prisma.MeetingUncheckedCreateInput> & {
  tableId: string;
  isPublished?: boolean;
  isInvited?: boolean;
};

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** In a week; a draft that only its coordinators see, unless published or invited. */
export const createMeeting = async (db: Db, { isInvited, isPublished, ...overrides }: MeetingOverrides) => {
  const now = new Date();
  const publishedAt = isPublished || isInvited ? now : null;
  return db.meeting.create({
    data: {
      startsAt: new Date(now.getTime() + WEEK_MS),
      timeZone: "Europe/Berlin",
      durationMinutes: 90,
      place: "Rathaus, Sitzungssaal",
      publishedAt,
      invitedAt: isInvited ? now : null,
      number: publishedAt ? await nextNumber(db, overrides.tableId) : null,
      ...overrides,
    },
  });
};

const nextNumber = async (db: Db, tableId: string): Promise<number> => {
  const { _max } = await db.meeting.aggregate({ where: { tableId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
};
