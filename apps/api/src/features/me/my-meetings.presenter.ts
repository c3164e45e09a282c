import { deriveSeatAnswer } from "@runde-tische/agenda/seat-answers";
import type { MyMeeting } from "@runde-tische/contracts/me";
import type { MyMeetingRow } from "./my-meetings.repository.ts";

export const toMyMeeting = (row: MyMeetingRow, personId: string): MyMeeting => ({
  id: row.id,
  table: { id: row.tableId, title: row.tableTitle },
  number: row.number,
  startsAt: row.startsAt.toISOString(),
  timeZone: row.timeZone,
  durationMinutes: row.durationMinutes,
  place: row.place,
  isCancelled: row.isCancelled,
  isDraft: row.isDraft,
  seat: toSeat(row, personId),
});

/** The seat with its answer, and the person's own. */
export const toSeat = (
  { seatId, seatName, answers }: Pick<MyMeetingRow, "seatId" | "seatName" | "answers">,
  personId: string,
): MyMeeting["seat"] => {
  if (seatId === null) return null;
  const holders = answers ?? [];
  const delegate = holders.find(({ role }) => role === "delegate")?.answer ?? null;
  const deputies = holders.filter(({ role }) => role === "deputy").map(({ answer }) => answer);
  return {
    id: seatId,
    name: seatName,
    answer: deriveSeatAnswer(delegate, deputies),
    ownAnswer: holders.find((holder) => holder.personId === personId)?.answer ?? null,
  };
};
