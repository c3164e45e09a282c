import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./command.ts";
import { root } from "./workspace.ts";

const web = join(root, "apps/web");
const stamp = join(web, "dist/.stamp");

const inputs = [
  "apps/web/{index.html,*.json,*.ts}",
  "apps/web/{src,public}/**",
  "packages/{agenda,contracts}/{package.json,src/**}",
  "pnpm-lock.yaml",
];

const fingerprint = (): string => {
  const hash = createHash("sha256");
  for (const path of globSync(inputs, { cwd: root }).sort()) {
    const file = join(root, path);
    if (statSync(file).isFile()) hash.update(`${path}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
};

/** Builds the web application into `apps/web/dist`, unless what stands there was made of the same files. */
export const buildWeb = async (): Promise<void> => {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Building the web application …");
  const { code, output } = await run("vite", ["build"], { cwd: web, env: { NODE_ENV: "production" } });
  if (code !== 0) throw new Error(`The web application could not be built:\n${output}`);
  writeFileSync(stamp, wanted);
};

if (import.meta.main) await buildWeb();
