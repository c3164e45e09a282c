import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../../..");

/** Every folder with a TypeScript project of its own, the root included as ".". */
export const typedPackages = (): string[] => {
  const inside = (folder: string) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
  const folders = [".", "prisma", ...inside("packages"), ...inside("apps"), "e2e"];
  return folders.filter((folder) => existsSync(join(root, folder, "tsconfig.json")));
};

/** Ends the program with one sentence when it does not run on the Node that comes with the dependencies. */
export const requirePinnedNode = (): void => {
  const major = Number(process.versions.node.split(".")[0]);
  if (major >= 26) return;
  console.error(`This needs Node 26 and runs on ${process.versions.node}: start it by "npx --yes pnpm@12.21.0 …".`);
  process.exit(1);
};
