import { describe, expect, test } from "vitest";
import type { Intervention } from "../../../engine/model/scenario.ts";
import {
  grant,
  plainEffect,
  plainEvaluation,
  plainIntervention,
  plainOutcome,
  plainScenario,
} from "../../reference/model/plainScenario.ts";
import { expectMean, expectProbability } from "../../statistical.ts";
import { simulate } from "./run.ts";

/** n treated and n controls with one lognormal cost each, of which the treated are spared the effect. */
function trial(n: number, effect: number, sigma: number, zeroShare = 0): Intervention {
  const cost = { dist: "lognormal", median: 100_000, sigma } as const;
  return plainIntervention({
    intake: [n],
    effect: plainEffect(effect),
    outcomes: [
      {
        ...plainOutcome,
        count: "one",
        rate: null,
        acts: "cost",
        window: [0, 0],
        cost:
          zeroShare === 0
            ? cost
            : {
                dist: "mixture",
                of: [
                  { weight: zeroShare, of: 0 },
                  { weight: 1 - zeroShare, of: cost },
                ],
              },
      },
    ],
    evaluation: plainEvaluation,
  });
}

const futures = 15_000;
function measured(intervention: Intervention, replications = futures): Float64Array {
  return simulate(plainScenario([intervention], { horizonYears: 2 }), replications).column("interventions.a.firstMeasured");
}
function wrongSign(intervention: Intervention, replications = futures): number {
  return measured(intervention, replications).filter((x) => x < 0).length / replications;
}

/** FACTS R08–R10: per cent from 200 000 futures of another program, rounded; ours have a standard error of at most 0.5. */
describe("evaluation under heavy tails", () => {
  test.each([
    [20, 0.8, 22],
    [20, 1.0, 28],
    [20, 1.5, 37],
    [20, 1.8, 40],
    [100, 0.8, 5],
    [100, 1.0, 11],
    [100, 1.5, 26],
    [100, 1.8, 32],
  ])("%i in each arm, σ = %f: a fall of 20 %% looks like a rise in %i %%", (n, sigma, percent) => {
    expect(Math.abs(100 * wrongSign(trial(n, 0.2, sigma), n === 20 ? futures : 10_000) - percent)).toBeLessThanOrEqual(1.5);
  });

  test.each([
    [0.8, 11, 12],
    [1.0, 18, 17],
    [1.5, 30, 25],
    [1.8, 34, 26],
  ])("20 in each arm, σ = %f: a fall of 30 %% looks like a rise in %i %% and more than twice as large in %i %%", (sigma, rise, twice) => {
    const found = measured(trial(20, 0.3, sigma));
    const truth = 0.3 * 100_000 * Math.exp((sigma * sigma) / 2);
    expect(Math.abs((100 * found.filter((x) => x < 0).length) / futures - rise)).toBeLessThanOrEqual(1.5);
    expect(Math.abs((100 * found.filter((x) => x > 2 * truth).length) / futures - twice)).toBeLessThanOrEqual(1.5);
  });

  test.each([
    [0.2, 38],
    [0.3, 32],
  ])("where 60 %% have no cost, a fall of %f looks like a rise in %i %%", (fall, percent) => {
    expect(Math.abs(100 * wrongSign(trial(20, fall, 1, 0.6)) - percent)).toBeLessThanOrEqual(1.5);
  });
});

/**
 * δ ~ N(5000, 4000), estimate ~ N(δ, 6000), paid if the estimate is at least 5000. The benefit is faded to nothing after a
 * year, so that the outcome of the second year is noise alone: one normal cost in each arm.
 */
describe("a repayment triggered by an evaluation", () => {
  const unit = 40_000;
  const noise = (2 * 6000) / Math.SQRT2;
  const intervention = plainIntervention({
    cost: 1000,
    effect: { ...plainEffect(0), size: { dist: "normal", mean: 5000 / unit, sd: 4000 / unit }, halfLifeYears: 0.001 },
    benefits: [{ id: "b", perPersonYear: 2 * unit, window: [0, 0], payer: "skola", unit: "kronor", referenceEffect: 1 }],
    outcomes: [
      { ...plainOutcome, count: "one", rate: null, acts: "cost", window: [1, 1], cost: { dist: "normal", mean: 1_000_000, sd: noise } },
    ],
    evaluation: { ...plainEvaluation, followUpYears: 2 },
    promise: { perParticipantYear: 5000, optimism: 1 },
    contract: { ...grant, rule: "waiver", floor: 1, cap: 1, graceYears: 2, horizonYears: 1, creditYears: 1, waiverWhenMeasuredBelow: 1 },
  });

  test.each([1, 2, 3])("is paid as often, and after such effects and estimates, as it should, seed %i", (seed) => {
    const found = simulate(plainScenario([intervention], { horizonYears: 4 }), futures, seed);
    const paid = found.column("interventions.a.Q9");
    const effect = found.column("interventions.a.effect").map((e) => e * unit);
    const estimate = found.column("interventions.a.firstMeasured");
    expect(new Set(paid)).toEqual(new Set([0, 1000]));
    const after = (values: Float64Array) => values.filter((_, i) => paid[i]! > 0);
    expectProbability(after(paid).length, futures, 0.5, "paid");
    // Given payment the estimate is a normal cut at its mean: variance s²(1 − 2/π), of which δ shares the part ρ².
    const variance = 4000 ** 2 + 6000 ** 2;
    const shared = 4000 ** 2 / variance;
    const cut = 1 - 2 / Math.PI;
    expectMean(after(effect), 6770.34688977, 4000 ** 2 * (shared * cut + 1 - shared), "δ given payment");
    expectMean(after(estimate), 10753.6273918, variance * cut, "estimate given payment");
    expectProbability(after(effect).filter((x) => x <= 0).length, futures, 0.0140441731434, "paid without effect");
  });
});

describe("what is measured", () => {
  test("a before–after comparison is off by the factor exp(N(0.6, 0.2)), a matched one by a lognormal with mean one", () => {
    for (const [design, mean, sd] of [
      ["beforeAfter", 0.6, 0.2],
      ["matched", -(0.25 ** 2) / 2, 0.25],
      ["randomised", 0, 0],
    ] as const) {
      const without = { ...trial(1, 0, 1), evaluation: { ...plainEvaluation, design } };
      const constant = { ...without, outcomes: [{ ...without.outcomes[0]!, cost: 100_000 }] };
      const found = simulate(plainScenario([constant], { horizonYears: 2 }), 8192).column("interventions.a.firstMeasured");
      // Controls cost 100 000 exp(b), the treated 100 000.
      const b = found.map((x) => Math.log(x / 100_000 + 1));
      expectMean(b, mean, sd ** 2 + 1e-18, design);
    }
  });

  test("a measurement error keeps the mean and has the variance of exp(N(−σ²/2, σ))", () => {
    const base = trial(1, 0, 1);
    const noisy = { ...base, outcomes: [{ ...base.outcomes[0]!, cost: 1000 }], evaluation: { ...plainEvaluation, measurementError: 0.3 } };
    const found = simulate(plainScenario([noisy], { horizonYears: 2 }), 8192).column("interventions.a.firstMeasured");
    expectMean(found, 0, 2 * 1000 ** 2 * (Math.exp(0.09) - 1));
  });

  test("an observed cost is at most capPerPerson", () => {
    const base = trial(1, 0.5, 1);
    const capped = { ...base, outcomes: [{ ...base.outcomes[0]!, cost: 1000 }], evaluation: { ...plainEvaluation, capPerPerson: 600 } };
    // Controls 1000 → 600, treated 500.
    expect(new Set(simulate(plainScenario([capped], { horizonYears: 2 }), 100).column("interventions.a.firstMeasured"))).toEqual(
      new Set([100]),
    );
  });
});
