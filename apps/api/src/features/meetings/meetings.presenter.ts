import { addMinutes } from "@runde-tische/agenda/timing";
import { type Meeting, MeetingAccess, type MeetingSummary } from "@runde-tische/contracts/meetings";
import type { MeetingStanding } from "../access/meeting-standings.repository.ts";
import type { MeetingListRow } from "./meeting-lists.repository.ts";
import type { MeetingRow } from "./meetings.repository.ts";

export const toMeetingSummary = (row: MeetingListRow): MeetingSummary => ({
  id: row.id,
  tableId: row.tableId,
  number: row.number,
  title: row.title,
  state: row.state,
  startsAt: row.startsAt.toISOString(),
  timeZone: row.timeZone,
  durationMinutes: row.durationMinutes,
  place: row.place,
  publishedAt: row.publishedAt?.toISOString() ?? null,
  invitedAt: row.invitedAt?.toISOString() ?? null,
});

/** Of those who see the video link. */
export const fullVersion = ({ version, onlineVersion }: Pick<MeetingRow, "version" | "onlineVersion">): number =>
  version + onlineVersion;

export const toMeeting = (row: MeetingRow, standing: MeetingStanding, now: Date): Meeting => ({
  ...toMeetingSummary(row),
  table: {
    id: row.table.id,
    title: row.table.title,
    municipality: row.table.municipality.name,
    municipalityArs: row.table.municipality.ars,
  },
  address: row.address,
  onlineUrl: seesOnlineUrl(standing) ? row.onlineUrl : null,
  access: MeetingAccess.array().parse(row.access),
  accessNote: row.accessNote,
  cancelReason: row.cancelReason,
  version: seesOnlineUrl(standing) ? fullVersion(row) : row.version,
  may: {
    manage: standing.manages,
    answer: standing.mayAnswer && isAhead(row, now),
    seeResponses: standing.seesResponses,
    seeInternal: standing.seesInternal,
  },
});

const seesOnlineUrl = ({ mayAnswer, manages }: MeetingStanding): boolean => mayAnswer || manages;

const isAhead = ({ state, startsAt, durationMinutes }: MeetingRow, now: Date): boolean =>
  (state === "draft" || state === "running") && addMinutes(startsAt, durationMinutes) >= now;
