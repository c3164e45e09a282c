import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./command.ts";
import { judgeVitest, readReport, type VitestReport } from "./reports.ts";
import type { Outcome, Step } from "./step.ts";
import { root } from "./workspace.ts";

const runVitest = async (timeZone: string, files: string[]): Promise<Outcome> => {
  const folder = mkdtempSync(join(tmpdir(), "vitest-"));
  const report = join(folder, "report.json");
  try {
    const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
    const finished = await run("vitest", ["run", ...reporters, ...files], { env: { TZ: timeZone, NO_COLOR: "1" } });
    return judgeVitest(readReport<VitestReport>(report), finished);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const speaksOfTime = /Temporal|timeZone|\bDate\b|\d{4}-\d{2}-\d{2}|\b\d{1,2}:\d{2}\b/;

/** Test files that name a date or a clock time: found by what they say, so that none has to be put on a list. */
const datedTestFiles = () =>
  globSync(["apps/*/src/**/*.test.{ts,tsx}", "packages/*/src/**/*.test.ts", "prisma/src/**/*.test.ts"], { cwd: root })
    .filter((path) => speaksOfTime.test(readFileSync(join(root, path), "utf8")))
    .sort();

export const vitestSteps: Step[] = [
  { name: "tests", run: () => runVitest("UTC", []) },
  { name: "tests of dates, in New York", run: () => runVitest("America/New_York", datedTestFiles()) },
];
