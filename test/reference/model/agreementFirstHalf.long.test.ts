import * as fc from "fast-check";
import { expect, test } from "vitest";
import { disagreements } from "./agreement.ts";
import { scenarioArbitrary } from "./randomScenario.ts";

// Two hundred in all; halved so that two cores share them.
const scenarios = fc.sample(scenarioArbitrary, { seed: 20261122, numRuns: 200 }).slice(0, 100);

test.each(scenarios.map((scenario, i) => [i, scenario] as const))(
  "the engine agrees with the independent reference on random scenario %i of two hundred, in every column",
  (_, scenario) => {
    expect(disagreements(scenario, { blocks: 4, reference: 500 }, { blocks: 32, reference: 8_000 })).toEqual([]);
  },
);
