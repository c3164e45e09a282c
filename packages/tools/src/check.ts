import { checkSteps } from "./check-steps.ts";
import { runSteps } from "./step.ts";
import { requirePinnedNode } from "./workspace.ts";

requirePinnedNode();
const { failed } = await runSteps(checkSteps);
process.exitCode = failed > 0 ? 1 : 0;
