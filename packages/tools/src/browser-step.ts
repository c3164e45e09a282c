import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { provideBrowser } from "./browser.ts";
import { run } from "./command.ts";
import { judgePlaywright, type PlaywrightReport, readReport } from "./reports.ts";
import type { Outcome, Step } from "./step.ts";
import { buildWeb } from "./web-build.ts";
import { root } from "./workspace.ts";

const runPlaywright = async (browser: string): Promise<Outcome> => {
  const folder = mkdtempSync(join(tmpdir(), "playwright-"));
  const report = join(folder, "report.json");
  try {
    const finished = await run("playwright", ["test"], {
      cwd: join(root, "e2e"),
      env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report, NO_COLOR: "1" },
    });
    return judgePlaywright(readReport<PlaywrightReport>(report), finished);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

export const browserStep: Step = {
  name: "browser tests",
  run: async () => {
    try {
      await buildWeb();
      return await runPlaywright(await provideBrowser());
    } catch (error) {
      return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
    }
  },
};
