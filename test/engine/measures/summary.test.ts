import { expect, test } from "vitest";
import { summarise } from "../../../engine/measures/summarise.ts";
import { compile } from "../../../engine/model/compile.ts";
import type { Scenario } from "../../../engine/model/scenario.ts";
import { createSimulator } from "../../../engine/simulator.ts";
import { evaluation, intervention, outcome, scenario } from "../../trust/frozenBase.ts";

function summaryOf(of: Scenario) {
  const plan = compile(of);
  const simulator = createSimulator(plan, "1");
  for (const block of [0, 1, 2]) simulator.run(block, 1024);
  const host = { node: "", workers: 1, seconds: 0 };
  return summarise(plan, simulator.take(), { scenario: { name: "", hash: "" }, version: "1", seed: "1", host });
}

/** Everybody has one event of 2^17 kronor of which half is spared: nothing is left to chance. */
const certain = scenario("certain", {
  interventions: [
    intervention("team", {
      outcomes: [outcome("o", { count: "one", rate: null, window: [0, 0], acts: "cost", cost: 131_072 })],
      evaluation: evaluation({ design: "randomised", followUpYears: 2 }),
    }),
  ],
});

test("the format is version 1", () => {
  expect(summaryOf(certain).formatVersion).toBe(1);
});

test("without chance a spread is 0 with an error of 0, and what is measured is the saving", () => {
  const { society, interventions, fund } = summaryOf(certain);
  expect(society.npvSd).toEqual({ value: 0, standardError: 0 });
  expect(interventions.team?.measured).toEqual({
    mean: { value: 32_768, standardError: 0 },
    sd: { value: 0, standardError: 0 },
  });
  expect(fund.outlay).toEqual({ value: 1_200_000, standardError: 0 });
});

test("the error of an sd is what its variation between blocks of 1024 says: about s/√2n for a light tail", () => {
  const spread = { dist: "normal", mean: 400_000, sd: 20_000 } as const;
  const light = scenario("light", { interventions: [intervention("team", { cost: spread, outcomes: [], evaluation: null })] });
  const plan = compile(light);
  const simulator = createSimulator(plan, "1");
  const blocks = 64;
  for (let block = 0; block < blocks; block++) simulator.run(block, 1024);
  const host = { node: "", workers: 1, seconds: 0 };
  const { parameters } = summarise(plan, simulator.take(), { scenario: { name: "", hash: "" }, version: "1", seed: "1", host });
  const { sd } = parameters["interventions.team.cost"]!;
  const expected = sd.value / Math.sqrt(2 * blocks * 1024);
  // The variance of 64 block variances has a relative error of √(2/63); its root half of that; 5 of those.
  expect(Math.abs(sd.standardError! / expected - 1)).toBeLessThan(5 * 0.5 * Math.sqrt(2 / (blocks - 1)));
  expect(Math.abs(sd.value - 20_000)).toBeLessThan(5 * expected);
});
