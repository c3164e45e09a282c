import { generateClient } from "@runde-tische/database/generate";
import { measureFirstView } from "./bench/first-view.ts";
import { measureImport } from "./bench/imports.ts";
import { measuredBy } from "./bench/measured-by.ts";
import { startMeasured } from "./bench/measured-start.ts";
import { measurePapers, papersTableOf } from "./bench/papers.ts";
import { type Comparison, tableOf } from "./bench/report.ts";
import { measureSearch, searchTableOf } from "./bench/search.ts";
import { provideBrowser } from "./browser.ts";
import { buildWeb } from "./web-build.ts";
import { requirePinnedNode } from "./workspace.ts";

const compareRequests = () => measuredBy<Record<"agenda" | "meetings" | "feed", Comparison>>("requests.ts");

/** Of the second start, on what the first one made. */
const measureStart = async (browser: string) => {
  const first = await startMeasured();
  await first.stop();
  const second = await startMeasured(first.dataDir);
  try {
    return { startMs: second.startMs, firstView: await measureFirstView(browser, second.personalLink) };
  } finally {
    await second.stop();
    second.remove();
  }
};

const [only] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const sizes = process.argv.includes("--million") ? [100_000, 1_000_000] : [100_000];

const measureApp = async (): Promise<string> => {
  await buildWeb();
  const browser = await provideBrowser();
  const requests = await compareRequests();
  return tableOf({ ...requests, ...(await measureStart(browser)) });
};

/** `pnpm bench NAME` measures one of them; `--million` asks the search also with ten times as many memberships. */
const parts: Readonly<Record<string, () => Promise<string>>> = {
  app: measureApp,
  papers: async () => papersTableOf(await measurePapers()),
  import: measureImport,
  search: async () => (await measureSearch(sizes)).map(searchTableOf).join("\n\n"),
};

requirePinnedNode();
try {
  await generateClient();
  for (const [name, measure] of Object.entries(parts))
    if (only === undefined || only === name) console.log(`${await measure()}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
