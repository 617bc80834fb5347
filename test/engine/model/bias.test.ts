import { describe, expect, test } from "vitest";
import type { Evaluation, Outcome, Uncertain } from "../../../engine/model/scenario.ts";
import {
  plainBenefit,
  plainEffect,
  plainEvaluation,
  plainIntervention,
  plainOutcome,
  plainScenario,
} from "../../reference/model/plainScenario.ts";
import { expectMean } from "../../statistical.ts";
import { simulate } from "./run.ts";

const event = (id: string, cost: number): Outcome => ({ ...plainOutcome, id, count: "one", rate: null, window: [0, 0], cost });
/** Â of one person and one control, each with an event of 1 000 and one of 100 a year, of which the treated is spared nothing. */
const measured = (more: Partial<Evaluation>, replications = 1) => {
  const outcomes = [event("dear", 1000), event("cheap", 100)];
  const iv = plainIntervention({ effect: plainEffect(0), outcomes, evaluation: { ...plainEvaluation, ...more } });
  return simulate(plainScenario([iv], { horizonYears: 3 }), replications).column("interventions.a.firstMeasured");
};
const uniform = (min: number, max: number): Uncertain => ({ dist: "uniform", min, max });

describe("bias: a factor on what the controls of an evaluation cost", () => {
  test("a number is the factor of every outcome, whatever the design", () => {
    expect(measured({ bias: 1.5 })[0]).toBe(550);
    expect(measured({ bias: 1.5, design: "beforeAfter" })[0]).toBe(550);
    expect(measured({ bias: 0 })[0]).toBe(-1100);
  });

  test("by outcome: the others keep that of the design", () => {
    expect(measured({ bias: { cheap: 3 } })[0]).toBe(200);
    const both = measured({ bias: { cheap: 3 }, design: "beforeAfter" }, 4096);
    // 1 000 (exp(N(0.6, 0.2)) − 1) + 200
    expectMean(both, 1000 * (Math.exp(0.62) - 1) + 200, 1e6 * Math.exp(1.24) * (Math.exp(0.04) - 1));
  });

  test("one uniform a round: each outcome's factor is its own quantile at it", () => {
    // 1 + u and 1 + 4u: Â = 1 000 u + 400 u, so the ratio to 1 000 u is the same in every future.
    const one = measured({ bias: { dear: uniform(1, 2) } }, 64);
    const both = measured({ bias: { dear: uniform(1, 2), cheap: uniform(1, 5) } }, 64);
    for (let i = 0; i < 64; i++) expect(both[i]! / one[i]!).toBeCloseTo(1.4, 9);
    // A mixture is inverted too: ½ on 1 + U(0, 1) and ½ on 2 + U(0, 1) is 1 + 2u.
    const mixture: Uncertain = {
      dist: "mixture",
      of: [
        { weight: 1, of: { dist: "uniform", min: 1, max: 2 } },
        { weight: 1, of: { dist: "uniform", min: 2, max: 3 } },
      ],
    };
    const mixed = measured({ bias: { dear: mixture } }, 64);
    for (let i = 0; i < 64; i++) expect(mixed[i]! / one[i]!).toBeCloseTo(2, 6);
  });

  test("a factor below 0 counts as 0", () => {
    // U(−1, 1) clamped: half 0, half U(0, 1). Mean 1/4, variance 1/6 − 1/16.
    expectMean(measured({ bias: { dear: uniform(-1, 1) } }, 4096), -750, 1e6 * (1 / 6 - 1 / 16));
  });

  test("it touches no benefit, and with basis outcome no outcome of which there is exactly one", () => {
    const gains = plainIntervention({ benefits: [{ ...plainBenefit, perPersonYear: 70 }], evaluation: { ...plainEvaluation, bias: 2 } });
    expect(simulate(plainScenario([gains]), 1).row(0)["interventions.a.firstMeasured"]).toBe(70);
    expect(measured({ bias: 2, basis: "outcome" })[0]).toBe(0);
  });

  test("with count: poisson it is the rate that is multiplied: events per control against events per treated", () => {
    const outcome = { ...plainOutcome, rate: 0.5, window: [0, 0] as const, cost: 1000 };
    const trial = { ...plainEvaluation, basis: "outcome" as const, bias: 3 };
    const iv = plainIntervention({ effect: plainEffect(0), outcomes: [outcome], evaluation: trial });
    const found = simulate(plainScenario([iv], { horizonYears: 3 }), 8192).column("interventions.a.firstMeasured");
    // Po(1.5) − Po(0.5) events at 1 000
    expectMean(found, 1000, 2e6);
  });
});
