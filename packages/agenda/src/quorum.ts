import { isComing, type SeatAnswer } from "./seat-answers.ts";

export type QuorumRules = {
  /** Share of the voting seats, in percent. */
  readonly quorumPercent: number;
  /** Seats that each group must have coming, or all of its seats where it has fewer; null: no minimum. */
  readonly quorumPerGroup: number | null;
};

export type QuorumSeat<Group extends string> = {
  readonly group: Group;
  readonly hasVote: boolean;
  readonly answer: SeatAnswer;
};

export type Quorum<Group extends string> = {
  needed: number;
  /** Voting seats that accepted or are represented. */
  reached: number;
  votingSeats: number;
  missingGroups: Group[];
  isReached: boolean;
};

/** Only voting seats count, for the share as for the groups; a group without a voting seat cannot be missing. */
export const quorumOf = <Group extends string>(
  seats: readonly QuorumSeat<Group>[],
  { quorumPercent, quorumPerGroup }: QuorumRules,
): Quorum<Group> => {
  const voting = seats.filter(({ hasVote }) => hasVote);
  const coming = voting.filter(({ answer }) => isComing(answer));
  const needed = Math.ceil((voting.length * quorumPercent) / 100);
  const missingGroups = [...new Set(voting.map(({ group }) => group))].filter(
    (group) => count(coming, group) < Math.min(quorumPerGroup ?? 0, count(voting, group)),
  );
  return {
    needed,
    reached: coming.length,
    votingSeats: voting.length,
    missingGroups,
    isReached: coming.length >= needed && missingGroups.length === 0,
  };
};

const count = (seats: readonly { readonly group: string }[], group: string): number =>
  seats.filter((seat) => seat.group === group).length;
