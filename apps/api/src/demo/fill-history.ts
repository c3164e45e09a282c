import type { Db } from "@runde-tische/database/client";
import { type ChangeOverrides, createChanges } from "./changes.factory.ts";

type Entry = ChangeOverrides & { at: Date };

const DAY_MS = 24 * 60 * 60 * 1000;

/** The log that the table's coordinator would have left, from the rows that are there. */
export const fillHistory = async (
  db: Db,
  { tableId, coordinatorId }: { tableId: string; coordinatorId: string },
): Promise<void> => {
  const [seats, meetings, tasks] = await Promise.all([
    db.seat.findMany({ where: { tableId }, orderBy: { position: "asc" } }),
    db.meeting.findMany({ where: { tableId } }),
    db.task.findMany({ where: { tableId } }),
  ]);
  const entries: Entry[] = [
    ...meetings.flatMap(ofMeeting),
    ...tasks.flatMap(({ id, createdAt, finishedAt }) => [
      { kind: "task.added", subjectId: id, at: createdAt, isInternal: true },
      ...at("task.status-set", id, finishedAt),
    ]),
  ];
  const foundedAt = new Date(Math.min(...entries.map((entry) => entry.at.getTime())) - 7 * DAY_MS);
  const founding: Entry[] = [
    { kind: "round-table.created", subjectId: tableId, at: foundedAt },
    ...seats.map(({ id }) => ({ kind: "seat.added", subjectId: id, at: foundedAt })),
  ];
  const inOrder = [...founding, ...entries.toSorted((a, b) => a.at.getTime() - b.at.getTime())];
  await createChanges(
    db,
    inOrder.map((entry) => ({ ...entry, tableId, actorPersonId: coordinatorId })),
  );
};

type Meeting = { id: string; createdAt: Date; publishedAt: Date | null; invitedAt: Date | null };

const ofMeeting = ({ id, createdAt, publishedAt, invitedAt }: Meeting): Entry[] => [
  { kind: "meeting.planned", subjectId: id, meetingId: id, at: createdAt, isInternal: true },
  ...at("meeting.published", id, publishedAt, { meetingId: id }),
  ...at("meeting.invited", id, invitedAt, { meetingId: id }),
];

const at = (kind: string, subjectId: string, instant: Date | null, more: Partial<Entry> = {}): Entry[] =>
  instant ? [{ kind, subjectId, at: instant, isInternal: kind.startsWith("task."), ...more }] : [];
