import { blockSize, compile, createSimulator, estimateCost, type Scenario } from "../engine.ts";

/** Scenarios that differ in numbers only have one structure: what they cost has one measure. */
export function structureOf(scenario: Scenario): string {
  return JSON.stringify(scenario, (_, value: unknown) => (typeof value === "number" ? 0 : value));
}

/**
 * Seconds that a block of each scenario takes on one core: a warm block of each structure is timed, and taken to the other scenarios
 * of that structure in the ratio of the engine's estimates, which know their participants and years.
 *
 * now  seconds of a clock
 */
export function blockSeconds(scenarios: readonly Scenario[], seed: string, now: () => number): readonly number[] {
  const factors = new Map<string, number>();
  return scenarios.map((scenario) => {
    const structure = structureOf(scenario);
    const estimate = estimateCost(scenario, blockSize).seconds;
    let factor = factors.get(structure);
    if (factor === undefined) {
      factor = warmBlock(scenario, seed, now) / estimate;
      factors.set(structure, factor);
    }
    return factor * estimate;
  });
}

/** Seconds of the quickest of a few blocks, after one that warms up. */
function warmBlock(scenario: Scenario, seed: string, now: () => number): number {
  const simulator = createSimulator(compile(scenario), seed);
  const until = now() + 0.2;
  let best = Number.POSITIVE_INFINITY;
  for (let block = 0; block < 2 || now() < until; block++) {
    const from = now();
    simulator.run(block, blockSize);
    if (block > 0) best = Math.min(best, now() - from);
    simulator.take();
  }
  return Math.max(best, 1e-6);
}
