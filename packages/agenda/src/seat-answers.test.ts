import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deriveSeatAnswer, isComing } from "./seat-answers.ts";

const answer = fc.constantFrom("yes" as const, "no" as const, "maybe" as const, null);

describe("the answer of a seat", () => {
  test.each([
    ["yes", [], "accepted"],
    ["yes", ["no"], "accepted"],
    ["yes", ["yes"], "accepted"],
    ["no", ["yes"], "represented"],
    [null, ["no", "yes"], "represented"],
    ["maybe", ["maybe"], "maybe"],
    ["no", ["no"], "declined"],
    [null, ["no"], "open"],
    [null, [], "open"],
  ] as const)("delegate %s, deputies %j: %s", (delegate, deputies, expected) => {
    expect(deriveSeatAnswer(delegate, deputies)).toBe(expected);
  });

  test("a deputy's no, maybe or silence changes nothing", () => {
    const quiet = fc.constantFrom("no" as const, "maybe" as const, null);
    fc.assert(
      fc.property(answer, fc.array(answer), quiet, (delegate, deputies, other) => {
        expect(deriveSeatAnswer(delegate, [...deputies, other])).toBe(deriveSeatAnswer(delegate, deputies));
      }),
    );
  });

  test("somebody comes exactly when somebody said yes", () => {
    fc.assert(
      fc.property(answer, fc.array(answer), (delegate, deputies) => {
        expect(isComing(deriveSeatAnswer(delegate, deputies))).toBe([delegate, ...deputies].includes("yes"));
      }),
    );
  });
});
