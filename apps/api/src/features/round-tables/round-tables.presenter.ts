import { GroupLabels, type RoundTable, type RoundTableSummary } from "@runde-tische/contracts/round-tables";
import type { TableStanding } from "../access/access.repository.ts";
import { toMunicipality } from "../municipalities/municipalities.presenter.ts";
import type { RoundTableRow, TableListRow } from "./round-tables.repository.ts";

export const toRoundTable = (
  row: RoundTableRow,
  standing: Pick<TableStanding, "manages" | "seesInternal" | "mayStepIn">,
  decides: boolean,
): RoundTable => ({
  id: row.id,
  title: row.title,
  purpose: row.purpose,
  topics: row.topics,
  municipality: toMunicipality(row.municipality),
  visibility: row.visibility,
  status: row.status,
  timeZone: row.timeZone,
  groupLabels: GroupLabels.parse(row.groupLabels),
  rules: {
    noticeDays: row.noticeDays,
    paperDays: row.paperDays,
    quorumPercent: row.quorumPercent,
    quorumPerGroup: row.quorumPerGroup,
    decisionRule: row.decisionRule,
    deputising: row.deputising,
    objectionDays: row.objectionDays,
    publicAttendance: row.publicAttendance,
  },
  coordinators: standing.seesInternal
    ? row.coordinators.map(({ personId, person }) => ({ personId, name: person.name }))
    : [],
  version: row.version,
  storageMegabytes: standing.manages ? row.storageMegabytes : null,
  decisionReason: standing.manages ? row.decisionReason : null,
  may: {
    manage: standing.manages,
    seeInternal: standing.seesInternal,
    stepIn: standing.mayStepIn,
    decide: decides && row.status === "proposed",
    appoint: decides,
  },
});

export const toRoundTableSummary = (row: TableListRow): RoundTableSummary => ({
  id: row.id,
  title: row.title,
  topics: row.topics,
  municipality: toMunicipality(row.municipality),
  visibility: row.visibility,
  status: row.status,
  nextMeeting: row.nextMeeting && {
    id: row.nextMeeting.id,
    startsAt: row.nextMeeting.startsAt.toISOString(),
    timeZone: row.nextMeeting.timeZone,
  },
});
