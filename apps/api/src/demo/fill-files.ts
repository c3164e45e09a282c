import type { Db } from "@runde-tische/database/client";
import { chartOf, pdfOf } from "./data/documents.ts";
import { createFile } from "./files.factory.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** What a table keeps: its rules, and papers at its next meeting, at one of its items, and at a task. */
export const fillFiles = async (db: Db, { tableId, now }: { tableId: string; now: Date }): Promise<void> => {
  const at = (days: number) => ({ createdAt: new Date(now.getTime() - days * DAY_MS), readyAt: now });
  await createFile(db, {
    tableId,
    ...at(90),
    name: "Geschäftsordnung.pdf",
    content: pdfOf("Geschäftsordnung", ["§ 1 Der Runde Tisch berät und empfiehlt.", "§ 2 Jeder Sitz hat eine Stimme."]),
  });
  const meeting = await db.meeting.findFirst({
    where: { tableId, invitedAt: { not: null }, startsAt: { gt: now } },
    orderBy: { startsAt: "asc" },
  });
  if (meeting) await fillMeeting(db, { tableId, meetingId: meeting.id, ...at(2) });
  const task = await db.task.findFirst({ where: { tableId }, orderBy: { createdAt: "asc" } });
  if (task)
    await createFile(db, {
      tableId,
      taskId: task.id,
      ...at(1),
      audience: "seats",
      name: "Zwischenstand.pdf",
      content: pdfOf("Zwischenstand", ["Erste Rückmeldungen der Organisationen."]),
    });
};

type Filling = { tableId: string; meetingId: string; createdAt: Date; readyAt: Date };

const fillMeeting = async (db: Db, { meetingId, ...file }: Filling): Promise<void> => {
  await createFile(db, {
    ...file,
    meetingId,
    audience: "seats",
    metadataRemoved: true,
    name: "Entwurf des Protokolls der letzten Sitzung.pdf",
    content: pdfOf("Protokoll (Entwurf)", ["Die Anwesenden stimmten der Tagesordnung zu."]),
  });
  const item = await db.agendaItem.findFirst({ where: { meetingId, kind: "discussion", part: "public" } });
  if (item)
    await createFile(db, {
      ...file,
      agendaItemId: item.id,
      mediaType: "image/png",
      name: "Freie Wohnungen nach Monaten.png",
      content: chartOf([0.3, 0.45, 0.4, 0.6, 0.55, 0.8]),
    });
};
