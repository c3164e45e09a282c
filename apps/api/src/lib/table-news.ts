/**
 * Who may know of a change, from few to all; each includes those before it. "management": who manages the table.
 * "moderation": also its chair and moderators, who read agendas before the invitation. "seats": also who sits there.
 * "agenda": also who reads the public part of the agenda. "public": whoever sees the meeting or table at all.
 */
const AUDIENCES = ["management", "moderation", "seats", "agenda", "public"] as const;

export type Audience = (typeof AUDIENCES)[number];

/** What changed at a table, for whom. */
export type News = {
  readonly audience: Audience;
  /** Null: not of one meeting alone; "any": perhaps of each. */
  readonly meetingId: string | null;
  /** Of what not all see: whoever sees the item, or has the task or seat, is concerned although no audience includes them. */
  readonly subjectIds: readonly string[];
};

/** What may have been missed, or is too much to name: whoever watches reads anew, and nobody learns from it whether something internal was. */
export const ANYTHING: News = { audience: "public", meetingId: "any", subjectIds: [] };

/** Whether it is news of this meeting. */
export const isOfMeeting = (news: News, meetingId: string): boolean =>
  news.meetingId === meetingId || news.meetingId === ANYTHING.meetingId;

/** Whether readers of this kind are among those who may know. */
export const includes = (audience: Audience, reader: Audience): boolean =>
  AUDIENCES.indexOf(reader) <= AUDIENCES.indexOf(audience);

/** Whether the public may not know. */
export const isInternal = (audience: Audience): boolean => !includes(audience, "agenda");

const MOST_SUBJECTS = 100;

/** Joins what the same readers may know. Whom a dropped subject concerns would hear of nothing, so none is dropped alone. */
export const addNews = (all: readonly News[], added: News): News[] => {
  const isSame = ({ audience, meetingId }: News) => audience === added.audience && meetingId === added.meetingId;
  const known = all.find(isSame)?.subjectIds ?? [];
  const subjectIds = [...new Set([...known, ...added.subjectIds])];
  if (subjectIds.length > MOST_SUBJECTS) return [ANYTHING];
  return [...all.filter((news) => !isSame(news)), { ...added, subjectIds }];
};
