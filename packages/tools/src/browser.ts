import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { run } from "./command.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const installed = (): string[] =>
  (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

/** A browser that is there but lacks a system library answers with an error. */
const works = (path: string): boolean => {
  if (!existsSync(path)) return false;
  try {
    execFileSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
};

const find = (): string | undefined => [...installed(), chromium.executablePath()].find(works);

const isRoot = () => process.getuid?.() === 0;

const debian = "apt-get update && apt-get install -y --no-install-recommends chromium";

const installers = [
  { name: "playwright install chromium", allowed: true, command: "playwright install chromium" },
  { name: debian, allowed: isRoot(), command: debian },
];

/**
 * The path of a Chromium that starts: the one `CHROMIUM_PATH` names, an installed one, or Playwright's own; else one is
 * installed. Throws an error whose message says what to do.
 */
export const provideBrowser = async (): Promise<string> => {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && works(named)) return named;
  if (named !== undefined) throw new Error(`CHROMIUM_PATH names ${named}, which does not start as a browser.`);

  let browser = find();
  for (const { name, allowed, command } of installers) {
    if (browser !== undefined) return browser;
    if (!allowed) continue;
    console.log(`No browser found, trying: ${name}`);
    await run("sh", ["-c", command], {
      cwd: join(import.meta.dirname, ".."),
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
    browser = find();
  }
  if (browser !== undefined) return browser;
  throw new Error(
    "The browser tests need Chromium, and none could be installed: install the package chromium of your system, or set CHROMIUM_PATH.",
  );
};
