import * as fc from "fast-check";
import { expect, test } from "vitest";
import { disagreements } from "./agreement.ts";
import { scenarioArbitrary } from "./randomScenario.ts";

// The long run has two hundred scenarios; these are others.
const scenarios = fc.sample(scenarioArbitrary, { seed: 1, numRuns: 3 });

test.each(scenarios.map((scenario, i) => [i, scenario] as const))(
  "the engine agrees with the independent reference on random scenario %i, in every column",
  (_, scenario) => {
    expect(disagreements(scenario, { blocks: 4, reference: 500 }, { blocks: 32, reference: 8_000 })).toEqual([]);
  },
);
