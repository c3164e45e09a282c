import { randomUUID } from "node:crypto";
import * as files from "@runde-tische/contracts/files";
import { z } from "zod";
import type { Place } from "./places.ts";
import { row } from "./rows.ts";
import * as rule from "./rules.ts";

const upload = (params: object) => ({
  params: { ...params, fileId: randomUUID() },
  query: { name: "Bericht.pdf" },
  body: Buffer.from("%PDF-1.7\n%%EOF\n"),
  headers: { "content-type": "application/octet-stream" },
});
const content = { method: "GET", path: "/files/:fileId/content", summary: "", response: z.unknown() } as const;
const tableFile = async (place: Place) => ({ params: { fileId: (await place.newFile()).id } });
const of = (place: Place, where: object) => place.newFile(where).then(({ id }) => ({ params: { fileId: id } }));

export const fileRows = [
  row(files.listTableFiles, rule.seeTable, ({ tableId }) => ({ params: { tableId } })),
  row(files.listMeetingFiles, rule.seeMeeting, ({ meetingId }) => ({ params: { meetingId } })),
  row(files.listBacklogFiles, rule.seeManaged, ({ tableId }) => ({ params: { tableId } })),
  row(files.listTaskFiles, rule.seeInternal, async (place) => ({ params: { taskId: (await place.newTask()).id } })),

  row(files.uploadTableFile, rule.manageTable, ({ tableId }) => upload({ tableId })),
  row(files.uploadMeetingFile, rule.manageMeeting, ({ meetingId }) => upload({ meetingId })),
  row(files.uploadItemFile, rule.manageMeeting, async (place) =>
    upload({ agendaItemId: (await place.newItem("public")).id }),
  ),
  row(files.uploadItemFile, rule.manageInternal, async (place) =>
    upload({ agendaItemId: (await place.newItem("internal")).id }),
  ),
  row(files.uploadTaskFile, rule.finishTask, async (place) => upload({ taskId: (await place.newTask()).id })),

  row(content, rule.seeTable, tableFile),
  row(content, rule.seeTableInternal, (place) => of(place, { audience: "seats" })),
  row(content, rule.seeMeeting, (place) => of(place, { meetingId: place.meetingId })),
  row(content, rule.seeInternal, (place) => of(place, { meetingId: place.meetingId, audience: "seats" })),
  row(content, rule.seeManaged, (place) => of(place, { meetingId: place.draftId })),
  row(content, rule.seeMeeting, async (place) => of(place, { agendaItemId: (await place.newItem("public")).id })),
  row(content, rule.seeInternal, async (place) =>
    of(place, { agendaItemId: (await place.newItem("public")).id, audience: "seats" }),
  ),
  row(content, rule.seeInternal, async (place) => of(place, { agendaItemId: (await place.newItem("internal")).id })),
  row(content, rule.seeInternal, async (place) => of(place, { taskId: (await place.newTask()).id })),

  row(files.removeFile, rule.manageTable, async (place) => ({ ...(await tableFile(place)), ifMatch: 999 })),
  row(files.removeFile, rule.manageInternal, async (place) => ({
    ...(await of(place, { taskId: (await place.newTask()).id })),
    ifMatch: 999,
  })),
  row(files.restoreFile, rule.manageTable, tableFile),
  row(files.restoreFile, rule.seeManaged, (place) => of(place, { deletedAt: new Date() })),
];
