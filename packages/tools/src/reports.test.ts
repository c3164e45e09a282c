import { expect, test } from "vitest";
import { judgePlaywright, judgeVitest } from "./reports.ts";

test("passed and failed tests are counted as reported", () => {
  const outcome = judgeVitest({ numPassedTests: 5, numFailedTests: 2 }, { code: 1, output: "two broke" });

  expect(outcome).toEqual({ passed: 5, failed: 2, output: "two broke" });
});

test("a file that does not load is a failure although no test failed", () => {
  const outcome = judgeVitest({ numPassedTests: 5, numFailedTests: 0 }, { code: 1, output: "cannot resolve" });

  expect(outcome).toMatchObject({ passed: 5, failed: 1 });
});

test("a run without tests is a failure although the runner is content", () => {
  expect(judgeVitest({ numPassedTests: 0, numFailedTests: 0 }, { code: 0, output: "" }).failed).toBe(1);
  expect(judgePlaywright(null, { code: 0, output: "" }).failed).toBe(1);
});

test("a browser test that passes only the second time is a failure", () => {
  const outcome = judgePlaywright({ stats: { expected: 3, unexpected: 0, flaky: 1 } }, { code: 0, output: "" });

  expect(outcome).toMatchObject({ passed: 3, failed: 1 });
});
