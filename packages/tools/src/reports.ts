import { readFileSync } from "node:fs";
import type { Finished } from "./command.ts";
import type { Outcome } from "./step.ts";

export type VitestReport = { numPassedTests: number; numFailedTests: number };
export type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number } };

/**
 * A runner that fails without naming a failed test (a file that does not load, an error outside of tests) and a runner
 * that ran no test at all each count as one failure: neither may look like success.
 */
const judge = (passed: number, failed: number, { code, output }: Finished): Outcome => {
  if (passed + failed === 0) return { passed, failed: 1, output: `No test ran.\n${output}` };
  if (code !== 0 && failed === 0) return { passed, failed: 1, output };
  return { passed, failed, output };
};

/** `null` stands for a report that was not written. */
export const judgeVitest = (report: VitestReport | null, finished: Finished): Outcome =>
  judge(report?.numPassedTests ?? 0, report?.numFailedTests ?? 0, finished);

/** A browser test that passes only when it is repeated counts as failed. */
export const judgePlaywright = (report: PlaywrightReport | null, finished: Finished): Outcome => {
  const { expected, unexpected, flaky } = report?.stats ?? { expected: 0, unexpected: 0, flaky: 0 };
  return judge(expected, unexpected + flaky, finished);
};

export const readReport = <T>(path: string): T | null => {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as T;
  } catch {
    return null;
  }
};
