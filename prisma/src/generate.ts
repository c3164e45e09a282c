import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readSchemaFiles } from "./schema-files.ts";

const packageDir = fileURLToPath(new URL("..", import.meta.url));
const outputDir = join(packageDir, "src/generated");
const stampPath = join(outputDir, "stamp.txt");
const prismaPackage = createRequire(import.meta.url).resolve("prisma/package.json");

const fingerprint = (): string => {
  const { version } = JSON.parse(readFileSync(prismaPackage, "utf8")) as { version: string };
  return createHash("sha256")
    .update(JSON.stringify([version, readSchemaFiles().map(({ path, content }) => [path, content])]))
    .digest("hex");
};

/** Writes the client to `src/generated`; does nothing when it is there and made from this schema by this version. */
export const generateClient = (): void => {
  const wanted = fingerprint();
  if (existsSync(stampPath) && readFileSync(stampPath, "utf8") === wanted) return;
  execFileSync(process.execPath, [join(dirname(prismaPackage), "build/index.js"), "generate"], {
    cwd: packageDir,
    // Generating needs no schema engine, but the CLI would download one from a host that many networks cannot reach.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  writeFileSync(stampPath, wanted);
};

if (import.meta.main) generateClient();
