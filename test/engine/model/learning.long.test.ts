import { expect, test } from "vitest";
import type { Evaluation, Scenario } from "../../../engine/model/scenario.ts";
import { disagreements } from "../../reference/model/agreement.ts";
import { plainEffect, plainEvaluation, plainIntervention, plainOutcome, plainScenario } from "../../reference/model/plainScenario.ts";

/** A round a year for three years, of as many persons each. */
const rounds = (evaluation: Partial<Evaluation>): Scenario =>
  plainScenario([
    plainIntervention({
      intake: [10],
      effect: plainEffect(0.5),
      outcomes: [plainOutcome],
      evaluation: { ...plainEvaluation, ...evaluation },
      renewal: { everyYears: 1, until: 2022, when: "always" },
    }),
  ]);
test("in every column the engine agrees with the reference, which adds up the persons of all rounds", () => {
  const scenario = rounds({ pool: "cohorts", basis: "cost", bias: { dist: "lognormal", mean: 1, sd: 0.3 }, measurementError: 0.4 });
  const conditional = {
    ...scenario,
    interventions: scenario.interventions.map((iv) => ({
      ...iv,
      contract: { ...iv.contract, rule: "c", share: 1, cap: 1, evidenceConfidence: 0.6 },
      cost: 300_000,
      outMigration: 0.1,
    })),
  };
  expect(disagreements(conditional, { blocks: 8, reference: 2_000 }, { blocks: 32, reference: 20_000 })).toEqual([]);
});
test("in every column the engine agrees with a reference that draws persons until one is enrolled", () => {
  const scenario = plainScenario(
    [
      plainIntervention({
        years: 2,
        intake: [6, 4],
        frailtyVariance: 0.8,
        outMigration: 0.1,
        cost: 100_000,
        effect: plainEffect(0.3),
        outcomes: [
          { ...plainOutcome, rate: { dist: "gamma", shape: 9, scale: 0.05 }, cyclicality: 0.3 },
          {
            ...plainOutcome,
            id: "p",
            cost: null,
            days: { dist: "gamma", shape: 1, scale: 300 },
            dayRate: 900,
            payers: { skola: 0.5, state: 0.5 },
          },
          { ...plainOutcome, id: "q", window: [1, 2], acts: "cost" },
          {
            ...plainOutcome,
            id: "r",
            rate: null,
            count: "one",
            acts: "cost",
            window: [0, 1],
            cost: { dist: "gamma", shape: 4, scale: 5_000 },
          },
        ],
        evaluation: {
          ...plainEvaluation,
          design: "beforeAfter",
          selection: { on: "o", above: 1 },
          cohorts: 2,
          sample: 7,
          followUpYears: 2,
          bias: { p: { dist: "lognormal", mean: 1.2, sd: 0.2 } },
          measurementError: 0.2,
        },
        contract: { ...plainIntervention().contract, rule: "c", share: 1, cap: 1 },
      }),
    ],
    { municipality: { revenue: null, result: { mean: 0.01, sd: 0.02, persistence: 0.5 }, elections: null } },
  );
  expect(disagreements(scenario, { blocks: 8, reference: 3_000 }, { blocks: 32, reference: 20_000 })).toEqual([]);
});
