import { generateClient } from "@runde-tische/database/generate";
import { run } from "./command.ts";
import type { Outcome, Step } from "./step.ts";
import { typedPackages } from "./workspace.ts";

const single = ({ code, output }: { code: number; output: string }): Outcome =>
  code === 0 ? { passed: 1, failed: 0, output: "" } : { passed: 0, failed: 1, output };

const program = (name: string, args: string[]) => async () => single(await run(name, args));

const checkTypes = async (): Promise<Outcome> => {
  const waiting = typedPackages();
  const failures: string[] = [];
  const work = async () => {
    for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
      const { code, output } = await run("tsc", ["--noEmit", "--pretty", "false", "-p", folder]);
      if (code !== 0) failures.push(output);
    }
  };
  await Promise.all([work(), work()]);
  return single({ code: failures.length, output: failures.join("\n") });
};

/** What types, imports and tests need before they can be read. */
const generateDatabaseClient = async (): Promise<Outcome> => {
  try {
    await generateClient();
    return { passed: 1, failed: 0, output: "" };
  } catch (error) {
    return { passed: 0, failed: 1, output: String(error) };
  }
};

export const checkSteps: Step[] = [
  { name: "database client", run: generateDatabaseClient },
  { name: "format and lint", run: program("biome", ["check", "--error-on-warnings", "."]) },
  { name: "types", run: checkTypes },
  {
    name: "imports",
    run: program("depcruise", ["--config", ".dependency-cruiser.cjs", "apps", "packages", "prisma", "e2e"]),
  },
  { name: "unused code", run: program("knip", ["--no-progress"]) },
];
