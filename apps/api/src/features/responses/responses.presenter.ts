import { quorumOf } from "@runde-tische/agenda/quorum";
import { deriveSeatAnswer, isComing } from "@runde-tische/agenda/seat-answers";
import type { PersonResponse, Responses, SeatResponse } from "@runde-tische/contracts/responses";
import { SeatGroup } from "@runde-tische/contracts/round-tables";
import type { SeatPersonRow } from "./responses.repository.ts";

export type Reader = { readonly manages: boolean; readonly isOwn: (row: SeatPersonRow) => boolean };

type Rules = { quorumPercent: number; quorumPerGroup: number | null };

export const toResponses = (rows: readonly SeatPersonRow[], rules: Rules, reader: Reader): Responses => {
  const seats = seatsOf(rows, reader);
  const counted = seats.filter(({ isGuest }) => !isGuest);
  const groups = SeatGroup.options.map((group) => {
    const ofGroup = counted.filter((seat) => seat.group === group);
    return { group, seats: ofGroup.length, coming: ofGroup.filter(({ answer }) => isComing(answer)).length };
  });
  return { seats, groups: groups.filter(({ seats }) => seats > 0), quorum: quorumOf(counted, rules) };
};

/** For guests: counts would tell them about the others. */
export const toOwnResponses = (rows: readonly SeatPersonRow[], reader: Reader): Responses => ({
  seats: seatsOf(rows, reader).filter(({ isOwn }) => isOwn),
  groups: [],
  quorum: null,
});

const seatsOf = (rows: readonly SeatPersonRow[], reader: Reader): SeatResponse[] =>
  [...Map.groupBy(rows, ({ seatId }) => seatId).values()].map((seat) => toSeatResponse(seat, reader));

/** All rows of one seat. */
export const toSeatResponse = (rows: readonly SeatPersonRow[], reader: Reader): SeatResponse => {
  const [seat] = rows;
  if (!seat) throw new Error("a seat has at least one row");
  const answersOf = (role: SeatPersonRow["role"]) =>
    rows.filter((row) => row.role === role).map(({ answer }) => answer);
  return {
    seatId: seat.seatId,
    group: seat.group,
    hasVote: seat.hasVote,
    isGuest: seat.seatRole === "guest",
    organization: seat.organization,
    answer: deriveSeatAnswer(answersOf("delegate")[0] ?? null, answersOf("deputy")),
    persons: rows.flatMap((row) => toPersonResponse(row, reader)),
    isOwn: rows.some(reader.isOwn),
  };
};

const toPersonResponse = (row: SeatPersonRow, { manages, isOwn }: Reader): PersonResponse[] => {
  const { personId, name, role, answer, comment, channel, at } = row;
  if (personId === null || role === null) return [];
  const shown = manages || isOwn(row) ? comment : null;
  return [{ personId, name, role, answer, comment: shown, channel, at: at?.toISOString() ?? null }];
};
