import { join } from "node:path";
import { generateClient } from "@runde-tische/database/generate";
import { measureFirstView } from "./bench/first-view.ts";
import { startMeasured } from "./bench/measured-start.ts";
import { measurePapers, papersTableOf } from "./bench/papers.ts";
import { type Comparison, tableOf } from "./bench/report.ts";
import { measureSearch, searchTableOf } from "./bench/search.ts";
import { provideBrowser } from "./browser.ts";
import { run } from "./command.ts";
import { buildWeb } from "./web-build.ts";
import { requirePinnedNode, root } from "./workspace.ts";

/** Ends in one line of JSON. */
const compareRequests = async (): Promise<Record<"agenda" | "meetings" | "feed", Comparison>> => {
  const { code, output } = await run("node", [join(root, "apps/api/bench/requests.ts")]);
  if (code !== 0) throw new Error(output);
  return JSON.parse(output.trim().split("\n").at(-1) ?? "");
};

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

/** `pnpm bench papers` measures the documents alone, `pnpm bench search` the search, `--million` also with ten times as many memberships. */
const [only] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const sizes = process.argv.includes("--million") ? [100_000, 1_000_000] : [100_000];

const compareSearches = async (): Promise<void> => {
  for (const result of await measureSearch(sizes)) console.log(`\n${searchTableOf(result)}`);
};

const measureApp = async (): Promise<void> => {
  await buildWeb();
  const browser = await provideBrowser();
  const requests = await compareRequests();
  console.log(tableOf({ ...requests, ...(await measureStart(browser)) }));
};

requirePinnedNode();
try {
  await generateClient();
  if (only === undefined) await measureApp();
  if (only !== "search") console.log(`\n${papersTableOf(await measurePapers())}`);
  if (only !== "papers") await compareSearches();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
