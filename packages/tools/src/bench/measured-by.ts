import { join } from "node:path";
import { run } from "../command.ts";
import { root } from "../workspace.ts";

/** What a script of `apps/api/bench` found out: it ends in one line of JSON. */
export const measuredBy = async <T>(script: string, ...args: string[]): Promise<T> => {
  const { code, output } = await run("node", [join(root, "apps/api/bench", script), ...args]);
  if (code !== 0) throw new Error(output);
  return JSON.parse(output.trim().split("\n").at(-1) ?? "");
};
