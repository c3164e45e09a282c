import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type QuorumSeat, quorumOf } from "./quorum.ts";

type Group = "municipality" | "welfare" | "citizens";

const seat = (group: Group, answer: QuorumSeat<Group>["answer"], hasVote = true): QuorumSeat<Group> => ({
  group,
  answer,
  hasVote,
});

const seats = fc.array(
  fc.record({
    group: fc.constantFrom<Group>("municipality", "welfare", "citizens"),
    hasVote: fc.boolean(),
    answer: fc.constantFrom("open" as const, "accepted" as const, "represented" as const, "maybe" as const),
  }),
);

describe("the quorum", () => {
  test("is the share of the voting seats, rounded up, and represented seats count", () => {
    const three = [seat("welfare", "accepted"), seat("welfare", "represented"), seat("citizens", "declined")];

    expect(quorumOf(three, { quorumPercent: 50, quorumPerGroup: null })).toEqual({
      needed: 2,
      reached: 2,
      votingSeats: 3,
      missingGroups: [],
      isReached: true,
    });
  });

  test("names the groups below their minimum; a seat without a vote does not help", () => {
    const two = [seat("welfare", "accepted"), seat("citizens", "declined"), seat("citizens", "accepted", false)];

    const quorum = quorumOf(two, { quorumPercent: 50, quorumPerGroup: 1 });

    expect(quorum).toMatchObject({ needed: 1, reached: 1, missingGroups: ["citizens"], isReached: false });
  });

  test("asks a group for no more seats than it has", () => {
    const quorum = quorumOf([seat("municipality", "accepted")], { quorumPercent: 100, quorumPerGroup: 2 });

    expect(quorum.isReached).toBe(true);
  });

  test("is always reached when every voting seat comes", () => {
    fc.assert(
      fc.property(seats, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 20 }), (some, percent, each) => {
        const all = some.map((one) => ({ ...one, answer: "accepted" as const }));
        expect(quorumOf(all, { quorumPercent: percent, quorumPerGroup: each }).isReached).toBe(true);
      }),
    );
  });

  test("is never lost when one more seat accepts", () => {
    fc.assert(
      fc.property(seats, fc.nat(), fc.integer({ min: 0, max: 100 }), (some, at, quorumPercent) => {
        const rules = { quorumPercent, quorumPerGroup: 1 };
        const better = some.map((one, index) => (index === at ? { ...one, answer: "accepted" as const } : one));
        if (quorumOf(some, rules).isReached) expect(quorumOf(better, rules).isReached).toBe(true);
      }),
    );
  });
});
