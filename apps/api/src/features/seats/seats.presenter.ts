import type { OrganizationSeat, Seat, SeatHolding } from "@runde-tische/contracts/seats";
import { formatDay } from "../../lib/local-date.ts";
import type { OrganizationSeatRow, SeatRow } from "./seats.repository.ts";

type Rights = { manages: boolean; fills: boolean; seesHoldings: boolean };

export const toSeat = (row: SeatRow, { manages, fills, seesHoldings }: Rights): Seat => ({
  id: row.id,
  group: row.group,
  role: row.role,
  hasVote: row.hasVote,
  organization: row.organization,
  holdings: seesHoldings ? row.holdings.map((holding) => toHolding(holding, row.organizationId)) : [],
  validFrom: formatDay(row.validFrom),
  validTo: row.validTo && formatDay(row.validTo),
  version: row.version,
  may: { manage: manages, fill: fills },
});

const toHolding = (row: SeatRow["holdings"][number], organizationId: string | null): SeatHolding => ({
  id: row.id,
  personId: row.personId,
  name: row.person.name,
  function: row.person.memberships.find((membership) => membership.organizationId === organizationId)?.function ?? null,
  role: row.role,
  validFrom: formatDay(row.validFrom),
  validTo: row.validTo && formatDay(row.validTo),
});

export const toOrganizationSeat = (row: OrganizationSeatRow, rights: Rights): OrganizationSeat => ({
  ...toSeat(row, rights),
  table: row.table,
});
