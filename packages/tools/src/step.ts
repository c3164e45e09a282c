/** What one step of a run found out; `output` says what failed and is empty when nothing did. */
export type Outcome = { passed: number; failed: number; output: string };

export type Step = { name: string; run: () => Promise<Outcome> };

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs the steps one after the other, prints a line for each and the output of those that fail, and adds up. */
export const runSteps = async (steps: Step[]): Promise<Outcome> => {
  const total = { passed: 0, failed: 0, output: "" };
  for (const step of steps) {
    const started = performance.now();
    const outcome = await step.run();
    const counts = outcome.passed + outcome.failed > 1 ? `, ${outcome.passed} passed, ${outcome.failed} failed` : "";
    console.log(`${outcome.failed === 0 ? "✓" : "✗"} ${step.name} (${seconds(started)}${counts})`);
    if (outcome.failed > 0) console.log(`\n${outcome.output.trim()}\n`);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
  }
  return total;
};
