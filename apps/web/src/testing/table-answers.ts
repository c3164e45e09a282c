import type { Me } from "@runde-tische/contracts/me";
import { DEFAULT_RULES, type RoundTable, type RoundTableSummary } from "@runde-tische/contracts/round-tables";
import type { Seat } from "@runde-tische/contracts/seats";

export const testId = (last: number) => `0193a0c0-0000-7000-8000-${String(last).padStart(12, "0")}`;

export const municipality = {
  ars: "09780",
  level: "county",
  name: "Oberallgäu",
  district: "Schwaben",
  state: "Bayern",
  postcode: null,
} as const;

export const tableSummary = (fields: Partial<RoundTableSummary> = {}): RoundTableSummary => ({
  id: testId(1),
  title: "Runder Tisch Integration",
  topics: ["Wohnen", "Arbeit"],
  municipality,
  visibility: "public",
  status: "active",
  nextMeeting: { id: testId(2), startsAt: "2027-01-12T16:00:00.000Z", timeZone: "Europe/Berlin" },
  ...fields,
});

export const roundTable = (fields: Partial<RoundTable> = {}): RoundTable => {
  const { nextMeeting: _, ...summary } = tableSummary();
  return {
    ...summary,
    purpose: "Damit Zugewanderte schnell eine **Wohnung** finden.",
    timeZone: "Europe/Berlin",
    groupLabels: {},
    rules: DEFAULT_RULES,
    coordinators: [{ personId: testId(3), name: "Karin Koordination" }],
    decisionReason: null,
    storageMegabytes: null,
    version: 3,
    may: { manage: false, seeInternal: false, stepIn: false, decide: false, appoint: false },
    ...fields,
  };
};

export const seat = (fields: Partial<Seat> = {}): Seat => ({
  id: testId(10),
  group: "welfare",
  role: "member",
  hasVote: true,
  organization: { id: testId(20), name: "Diakonie Allgäu", shortName: null },
  holdings: [],
  validFrom: "2026-01-01",
  validTo: null,
  version: 1,
  may: { manage: false, fill: false },
  ...fields,
});

export const me = (fields: Partial<Me> = {}): Me => ({
  personId: testId(3),
  name: "Karin Koordination",
  mail: "karin@stadt.example",
  language: "de",
  isMailVerified: true,
  hasSecondFactor: true,
  isSecondFactorShown: true,
  isPlatformAdmin: false,
  coordinates: [],
  coordinatesTables: false,
  memberships: [],
  version: 1,
  ...fields,
});
