import { browserStep } from "./browser-step.ts";
import { checkSteps } from "./check-steps.ts";
import { runSteps } from "./step.ts";
import { vitestSteps } from "./vitest-steps.ts";
import { requirePinnedNode } from "./workspace.ts";

requirePinnedNode();
const { passed, failed } = await runSteps([...checkSteps, ...vitestSteps, browserStep]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
